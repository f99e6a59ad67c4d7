using System.Collections.Immutable;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Verdicts and how they are said: what is, the limit, where first.</summary>
internal static class VerdictText
{
    public static ExpectationVerdict Passed(PreparedExpectation expectation, double? actual, double? limit, int unknown) =>
        Of(expectation, Outcome.Passed, string.Empty) with { Actual = actual, Limit = limit, UnknownBins = unknown, Window = Whole(expectation) };

    public static ExpectationVerdict Open(PreparedExpectation expectation, FormattableString message, int unknown) =>
        Of(expectation, Outcome.CannotTell, FormattableString.Invariant(message)) with { UnknownBins = unknown, Window = Whole(expectation) };

    /// <summary><c>max(line.queue) is 5,310 unit, above 5,000 unit; first at bin 412 (2024-10-18T04:00).</c></summary>
    public static ExpectationVerdict Failed(
        PreparedExpectation expectation, BinSelection selection, double actual, double limit, int? first, Grid grid, int unknown, string tail)
    {
        var (is_, than) = expectation.Display.Format(actual, limit);
        var words = Comparison.Words(expectation.Condition.Operator, actual, limit);
        var place = first is { } bin ? $"; first at {BinName.Of(grid, bin)}" : string.Empty;
        var left = unknown == 0 ? string.Empty : FormattableString.Invariant($"; {unknown:#,0} {(unknown == 1 ? "bin is" : "bins are")} unknown and left out");
        var message = $"{Left(expectation.Condition)} is {is_}, {words} {than}{In(selection)}{place}{tail}{left}.";
        return Of(expectation, Outcome.Failed, message) with { Actual = actual, Limit = limit, FirstBin = first, UnknownBins = unknown, Window = selection.Bins };
    }

    /// <summary>What the verdict is about, as written.</summary>
    public static string Left(BoundCondition condition) => PlainText.Escape(condition.Left.Span.Characters.Trim().ToString());

    /// <summary>The day or week, behind a word.</summary>
    public static string In(BinSelection selection) => selection.Label.Length == 0 ? string.Empty : " " + selection.Label;

    public static ExpectationVerdict Of(PreparedExpectation expectation, Outcome outcome, string message) =>
        new(expectation.Text, outcome, message, expectation.Where)
        {
            CanFail = expectation.CanFail,
            Series = SeriesOf(expectation.Condition),
            Unit = expectation.Display.Text,
            UnitFactor = expectation.Display.Factor,
        };

    // All of its bins: several periods make one window.
    private static ImmutableArray<int> Whole(PreparedExpectation expectation) => expectation.Selections is [var only] ? only.Bins
        : [.. expectation.Selections.SelectMany(selection => selection.Bins).Distinct().Order()];

    private static string? SeriesOf(BoundExpression expression) => expression switch
    {
        BoundSeries series => series.Info.Name,
        BoundAggregate aggregate => SeriesOf(aggregate.Argument),
        BoundArithmetic sum => SeriesOf(sum.Left) ?? SeriesOf(sum.Right),
        BoundCondition condition => SeriesOf(condition.Left) ?? SeriesOf(condition.Right),
        _ => null,
    };
}
