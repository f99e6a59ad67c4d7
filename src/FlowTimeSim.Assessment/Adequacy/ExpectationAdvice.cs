using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>
/// Finds the expectation that a change would break: of the outputs that move, the aggregate that moves most, held on the side where it is. It is read and judged
/// on both runs before it is said, so what is said is true.
/// </summary>
internal static class ExpectationAdvice
{
    private const int Tried = 4;
    private const double Hour = 60;

    /// <summary>The text of an expectation, or null.</summary>
    public static string? For(MutantVerdict verdict)
    {
        var trial = verdict.Trial!;
        var best = verdict.Moved.Take(Tried)
            .SelectMany(moved => Aggregates(trial.Model.Series[moved.Series].Kind).Select(aggregate => Candidate(trial, verdict.Run!, $"{aggregate}({moved.Series})")))
            .OfType<(string Text, double Move)>()
            .OrderByDescending(candidate => candidate.Move)
            .FirstOrDefault();
        return best.Text ?? (verdict.Moved is [var most, ..] ? $"{{ series: {most.Series}, equals: golden/{most.Series}.csv }}" : null);
    }

    private static ImmutableArray<string> Aggregates(SeriesKind kind) => kind == SeriesKind.Duration ? ["p95", "max"] : ["mean", "max"];

    private static (string Text, double Move)? Candidate(AdequacyTrial trial, ModelRun changed, string aggregate)
    {
        // Compared with itself, an aggregate needs no limit: so its unit is found.
        if (Read(trial, $"{aggregate} == {aggregate}") is not { Selections: [var selection] } probe)
        {
            return null;
        }

        double Of(ModelRun run) => new RunEvaluator(run, selection.Bins).Scalar(probe.Condition.Left).Value;
        var (before, after) = (Of(trial.Original), Of(changed));
        var unit = probe.Display is { Text: "h" } && Math.Max(before, after) < Hour ? new DisplayUnit("min", 1) : probe.Display;
        if (!double.IsFinite(before) || !double.IsFinite(after) || Between(before / unit.Factor, after / unit.Factor) is not { } limit)
        {
            return null;
        }

        var text = $"{aggregate} {(after > before ? "<=" : ">=")} {limit}{(unit.Text.Length > 0 ? " " + unit.Text : string.Empty)}";
        return Read(trial, text) is { CanFail: true } expectation
            && ExpectationJudge.Judge(expectation, trial.Original).Outcome == Outcome.Passed && ExpectationJudge.Judge(expectation, changed).Outcome == Outcome.Failed
            ? (text, Math.Abs(after - before) / Math.Max(Math.Abs(before), Math.Abs(after)))
            : null;
    }

    /// <summary>The roundest number between two, as near to the first as to the second.</summary>
    private static string? Between(double one, double other)
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var middle = (low + high) / 2;
        if (!(high > low) || middle == 0)
        {
            return null;
        }

        for (var digits = 1; digits <= 9; digits++)
        {
            var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(middle))) - digits + 1);
            var rounded = Math.Round(middle / step) * step;
            if (rounded - low > (high - low) / 10 && high - rounded > (high - low) / 10)
            {
                return Math.Round((decimal)rounded, 12).ToString("0.############", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static PreparedExpectation? Read(AdequacyTrial trial, string text)
    {
        var source = new SourceText(trial.Test.Source.Path, text);
        var syntax = new ExpectationSyntax(source.Span) { That = new YamlScalar(source.Span, text, true) };
        return new ExpectationReader(new ExpectationContext(trial.Model, null, false, new FindingSink())).Read(syntax, isAlways: false);
    }
}
