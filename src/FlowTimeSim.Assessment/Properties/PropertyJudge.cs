using System.Collections.Immutable;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>
/// Judges a case whose conditions are drawn: what is expected must hold in every draw. The first draw that breaks an expectation is shrunk to the smallest
/// conditions that still do, and written as a test that reproduces it.
/// </summary>
internal sealed class PropertyJudge(TestSyntax test, CaseSyntax one, CompiledModel model, double? bareFlowMinutes, LawBook laws, FindingSink findings, GoldenResults files)
{
    /// <summary>One verdict for each expectation; null after a finding.</summary>
    /// <param name="all">The expectations.</param>
    /// <param name="prepared">The same, understood in the scenario itself.</param>
    /// <param name="workLimit">Node-bins that all draws together may take.</param>
    /// <param name="cancellation">Stops between draws.</param>
    public ImmutableArray<ExpectationVerdict>? Judge(
        ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> all, IReadOnlyList<PreparedExpectation> prepared, long workLimit, CancellationToken cancellation)
    {
        if (PropertyPlan.Read(one.Draw!, model, findings) is not { } plan
            || !ModelWork.Fits(model.Engine.Nodes.Length, model.Grid.Bins, plan.Runs, workLimit, one.Draw!.Runs.Span.Location, findings))
        {
            return null;
        }

        var trials = new PropertyTrials(model, plan, all, bareFlowMinutes, laws);
        var (first, failures, passed) = (new int?[all.Length], new int[all.Length], new ExpectationVerdict?[all.Length]);
        for (var run = 0; run < plan.Runs; run++)
        {
            cancellation.ThrowIfCancellationRequested();
            var steps = plan.Draw(run);
            var trial = trials.At(steps, FormattableString.Invariant($"{one.Id.Value}, draw {run}"), cancellation);
            if (trial.Fault is { } fault)
            {
                findings.Report(DiagnosticCatalog.RangeInvalid, one.Draw!.Span, $"The model cannot be run with {plan.Said(steps)} (draw {run} of '{one.Id.Value}'): {fault} Narrow the range.");
                return null;
            }

            for (var e = 0; e < all.Length; e++)
            {
                failures[e] += trial.Fails(e) ? 1 : 0;
                first[e] ??= trial.Fails(e) ? run : null;
                passed[e] = passed[e] is { Outcome: Outcome.Passed } ? passed[e] : trial.Verdicts[e];
            }
        }

        var number = 0;
        return
        [
            .. all.Select((expectation, e) => first[e] is { } run
                ? Failed(plan, trials, expectation, e, run, failures[e], number++, cancellation)
                : (passed[e] ?? VerdictText.Of(prepared[e], Outcome.CannotTell, string.Empty)) with { Actual = null, CanFail = prepared[e].CanFail }),
        ];
    }

    private ExpectationVerdict Failed(
        PropertyPlan plan, PropertyTrials trials, (ExpectationSyntax Syntax, bool IsAlways) expectation, int index, int run, int failures, int number, CancellationToken cancellation)
    {
        var drawn = plan.Draw(run);
        var steps = Shrinker.Shrink(plan, drawn, candidate => trials.At(candidate, null, cancellation).Fails(index));
        var verdict = trials.At(steps, null, cancellation).Verdicts[index]!;
        var found = FormattableString.Invariant($"Case '{one.Id.Value}' of {test.Source.Path} in '{model.Id}': draw {run} of {plan.Runs:#,0} (seed {plan.Seed}), {plan.Said(drawn)}, shrunk to {plan.Said(steps)}.");
        var suffix = number == 0 ? string.Empty : FormattableString.Invariant($"-{number + 1}");
        var place = $"counterexamples/{GoldenResults.FileName(one.Id.Value)}{suffix}.yaml";
        files.Counterexamples[place] = Counterexample.Write(test, one, model.Id, plan, steps, expectation.Syntax, expectation.IsAlways, PlainText.Escape(found));
        var share = FormattableString.Invariant($"{failures:#,0} of {plan.Runs:#,0} draws fail");
        return verdict with { Message = $"With {plan.Said(steps)} {verdict.Message} That is the smallest change found that breaks it; {share}. '{place}' reproduces it." };
    }
}
