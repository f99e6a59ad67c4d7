using System.Collections.Immutable;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Properties;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Judges one case: applies its changes, runs it, judges each expectation and reports what does not hold.</summary>
internal sealed class CaseJudge(
    CompiledModel scenario,
    ModelRun? baseline,
    ImmutableArray<StressRun> stress,
    ISources sources,
    AssessmentOptions options,
    LawBook laws,
    FindingSink findings,
    GoldenResults golden)
{
    /// <summary>The verdict on a case.</summary>
    public CaseVerdict Judge(TestSyntax test, CaseSyntax one, CancellationToken cancellation)
    {
        ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> all = [.. one.Expect.Select(e => (e, false)), .. one.Always.Select(e => (e, true))];
        if (all.IsEmpty)
        {
            findings.Report(DiagnosticCatalog.NothingExpected, one.Id.Span, $"The case '{one.Id.Value}' expects nothing. Say what must hold under 'expect'.");
        }

        var verdicts = Changed(one) is { } model ? Verdicts(test, one, all, model, cancellation) : NotRun(all, one);
        Report(verdicts, CaseMatrix.IsExpanded(one) ? $"In '{PlainText.Escape(one.Id.Value)}' " : string.Empty);
        return new CaseVerdict(one.Id.Value, one.Title?.Value, one.Id.Span.Location, verdicts) { IsChanged = one.With.Length > 0 || one.Ensemble is not null || one.Draw is not null };
    }

    private CompiledModel? Changed(CaseSyntax one)
    {
        if (one.With.IsEmpty)
        {
            return scenario;
        }

        var before = findings.Count;
        var model = ModelCompiler.Recompile(scenario, [.. one.With.Select(ModelChange.Of)], findings);
        if (model is null && findings.Count == before)
        {
            findings.Report(DiagnosticCatalog.CaseNotRun, one.Id.Span, $"The case '{one.Id.Value}' could not be run with its changes.");
        }

        return model;
    }

    private ImmutableArray<ExpectationVerdict> Verdicts(
        TestSyntax test, CaseSyntax one, ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> all, CompiledModel model, CancellationToken cancellation)
    {
        var ensemble = one.Ensemble is { } syntax ? EnsembleReader.Read(syntax, model, findings) : null;
        if (one.Ensemble is not null && ensemble is null)
        {
            return NotRun(all, one);
        }

        if (ensemble is not null && model.Random.IsEmpty)
        {
            findings.Report(DiagnosticCatalog.NothingRandom, one.Ensemble!.Span, $"Nothing in this model is random, so every replica is the same. Give a demand as a 'pmf', or leave 'ensemble' out.");
        }

        if (ensemble is { Replicas: var many }
            && !ModelWork.Fits(model.Engine.Nodes.Length, model.Grid.Bins, many, options.WorkLimit, one.Ensemble!.Replicas.Span.Location, findings))
        {
            return NotRun(all, one);
        }

        var reader = new ExpectationReader(new ExpectationContext(model, BareFlowMinutes(test), ensemble is not null, findings));
        var prepared = all.Select(e => e.Syntax.Series is null ? reader.Read(e.Syntax, e.IsAlways) : null).ToList();
        if (ensemble?.Stop is { } stop && prepared.All(p => p is not null) && prepared.Any(p => !p!.IsAlways) && !prepared.Any(p => stop.Concerns(p!)))
        {
            findings.Report(DiagnosticCatalog.WidthInvalid, one.Ensemble!.HalfWidth!.Span, $"No expectation of '{one.Id.Value}' is in the unit of 'halfWidth: {one.Ensemble.HalfWidth.Value}'. Write a share of the value, '2 %', or a quantity of what is expected.");
            return NotRun(all, one);
        }

        var run = one.With.IsEmpty ? baseline : FiniteRun.Of(model, findings, cancellation);
        if (run is null)
        {
            return NotRun(all, one);
        }

        if (!one.With.IsEmpty)
        {
            laws.Judge(run, one.Id.Value);
        }

        if (one.Draw is not null)
        {
            return Property(test, one, all, model, prepared, cancellation) ?? NotRun(all, one);
        }

        var judged = ensemble is not null
            ? EnsembleJudge.Judge([.. prepared.OfType<PreparedExpectation>()], model, ensemble, laws, one.Id.Value, findings, cancellation)
            : [.. prepared.OfType<PreparedExpectation>().Select(p => ExpectationJudge.Judge(p, run))];
        if (judged is null)
        {
            return NotRun(all, one);
        }

        if (ensemble is null)
        {
            foreach (var expectation in prepared.OfType<PreparedExpectation>())
            {
                MeanOfRatio.Check(expectation, run, findings);
                if (one.With.IsEmpty && expectation.CanFail)
                {
                    LooseExpectation.Check(expectation, run, stress, findings);
                }
            }
        }

        var series = new GoldenJudge(sources, findings, golden, test, one.Id.Value);
        var next = 0;
        return
        [
            .. all.Select((e, i) => prepared[i] is not null ? judged[next++]
                : e.Syntax.Series is not null ? series.Judge(e.Syntax, run, options.AcceptGolden)
                : NotUnderstood(e.Syntax)),
        ];
    }

    private ImmutableArray<ExpectationVerdict>? Property(
        TestSyntax test, CaseSyntax one, ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> all, CompiledModel model, List<PreparedExpectation?> prepared, CancellationToken cancellation)
    {
        if (one.Ensemble is not null || all.Any(e => e.Syntax.Series is not null))
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, one.Draw!.Span, $"The case '{one.Id.Value}' draws its conditions: it can have neither an 'ensemble' nor a golden series, which are about one condition. Put them into a case of their own.");
            return null;
        }

        return prepared.TrueForAll(p => p is not null)
            ? new PropertyJudge(test, one, model, BareFlowMinutes(test), laws, findings, golden).Judge(all, [.. prepared.OfType<PreparedExpectation>()], options.WorkLimit, cancellation)
            : null;
    }

    private double? BareFlowMinutes(TestSyntax test)
    {
        var minutes = UnitParser.Minutes(test.Per?.Value, scenario.ItemUnits);
        if (minutes is null && test.Per is { } per)
        {
            findings.Report(DiagnosticCatalog.UnknownUnitInTest, per.Span, $"'per: {per.Value}' is no time. Write 'per: hour'.");
        }

        return minutes;
    }

    private void Report(ImmutableArray<ExpectationVerdict> verdicts, string where)
    {
        foreach (var verdict in verdicts)
        {
            // A verdict without a value has already said, in a finding of its own, why it could not be judged.
            var row = verdict.Outcome switch
            {
                Outcome.Failed when verdict.Actual is not null => DiagnosticCatalog.ExpectationFailed,
                Outcome.CannotTell => DiagnosticCatalog.VerdictOpen,
                _ => null,
            };
            if (row is not null)
            {
                findings.Add(new Finding(row, row.DefaultSeverity, where + verdict.Message, verdict.Where));
            }
        }
    }

    private static ImmutableArray<ExpectationVerdict> NotRun(ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> all, CaseSyntax one) =>
        [.. all.Select(e => new ExpectationVerdict(Text(e.Syntax), Outcome.Failed, $"The case '{PlainText.Escape(one.Id.Value)}' could not be run.", Where(e.Syntax)))];

    private static ExpectationVerdict NotUnderstood(ExpectationSyntax syntax) =>
        new(Text(syntax), Outcome.Failed, "It could not be understood.", Where(syntax));

    private static string Text(ExpectationSyntax syntax) => PlainText.Escape(syntax.That?.Value ?? $"{syntax.Series?.Value} equals {syntax.EqualsFile?.Value}");

    private static Location Where(ExpectationSyntax syntax) => (syntax.That?.Span ?? syntax.Span).Location;
}
