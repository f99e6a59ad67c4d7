using System.Collections.Immutable;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Prepares the cases of a model's tests. What is wrong with them was found when they were judged: here it is left out in silence.</summary>
/// <param name="scenario">The model.</param>
/// <param name="baseline">Its run.</param>
/// <param name="cases">The verdicts on its cases: only those that hold can notice anything.</param>
internal sealed class TrialReader(CompiledModel scenario, ModelRun baseline, ImmutableArray<CaseVerdict> cases)
{
    private static readonly string[] Inputs = ["capacity", "demand", "size"];

    /// <summary>The cases that hold, those that cost least first.</summary>
    public ImmutableArray<AdequacyTrial> Read(CancellationToken cancellation)
    {
        var trials = new List<AdequacyTrial>();
        foreach (var test in scenario.Tests)
        {
            foreach (var one in test.Cases.SelectMany(one => CaseMatrix.Expand(one, new FindingSink())))
            {
                cancellation.ThrowIfCancellationRequested();
                if (cases.Any(verdict => verdict.Outcome == Outcome.Passed && verdict.Id == one.Id.Value && verdict.Where == one.Id.Span.Location)
                    && Trial(test, one, cancellation) is { } trial)
                {
                    trials.Add(trial);
                }
            }
        }

        var named = trials.SelectMany(trial => trial.Outputs).ToImmutableSortedSet(StringComparer.Ordinal);
        var outputs = Exported().Union(named).Where(scenario.Series.ContainsKey).ToImmutableArray();
        return [.. trials.Select(trial => trial with { Outputs = outputs }).OrderBy(trial => trial.Work)];
    }

    private AdequacyTrial? Trial(TestSyntax test, CaseSyntax one, CancellationToken cancellation)
    {
        var aside = new FindingSink();
        var model = ModelCompiler.Recompile(scenario, [.. one.With.Select(ModelChange.Of)], aside);
        if (model is null || (one.With.IsEmpty ? baseline : FiniteRun.Of(model, aside, cancellation)) is not { } run)
        {
            return null;
        }

        var ensemble = one.Ensemble is { } syntax ? EnsembleReader.Read(syntax, model, aside) : null;
        var reader = new ExpectationReader(new ExpectationContext(model, UnitParser.Minutes(test.Per?.Value, scenario.ItemUnits), ensemble is not null, aside));
        ImmutableArray<PreparedExpectation?> prepared =
        [
            .. one.Expect.Where(e => e.Series is null).Select(e => reader.Read(e, isAlways: false)),
            .. one.Always.Where(e => e.Series is null).Select(e => reader.Read(e, isAlways: true)),
        ];
        if (prepared.Contains(null))
        {
            return null;
        }

        ImmutableArray<PreparedExpectation> expectations = [.. prepared.OfType<PreparedExpectation>().Where(e => e.CanFail)];
        ImmutableArray<ExpectationSyntax> golden = [.. one.Expect.Where(e => e.Series is not null)];
        var named = expectations.SelectMany(e => NamedSeries.In(e.Condition)).Concat(golden.Select(e => e.Series!.Value.Value));
        return expectations.IsEmpty && golden.IsEmpty
            ? null
            : new AdequacyTrial(one.Id.Value, model, run, expectations, golden, [.. named]) { Ensemble = ensemble, Test = test };
    }

    // Without a choice of outputs, whatever follows from the inputs is one.
    private IEnumerable<string> Exported() => scenario.Outputs.IsEmpty
        ? scenario.Series.Values.Where(info => info is { NodeId: not null, Measure: not null } && !Inputs.Contains(info.Measure)).Select(info => info.Name).Order(StringComparer.Ordinal)
        : scenario.Outputs.Select(output => output.Series);
}
