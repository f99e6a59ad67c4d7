using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>What messages about units call a part of an expectation: what it is, in which unit, and where the series has it from.</summary>
internal static class ExpectationWords
{
    /// <summary>A part with its text: <c>'max(line.queue)' is a number of items in unit (catalog/line.yaml:14)</c>.</summary>
    public static string Sentence(BoundExpression part, double binMinutes) =>
        $"'{part.Span.Characters.ToString()}' is {Describe(part, binMinutes)}{Place(part)}";

    /// <summary>The places that say the units of the series in it, each once.</summary>
    public static IEnumerable<RelatedPlace> Related(BoundExpression part) => SeriesIn(part)
        .DistinctBy(series => series.Info.Name)
        .Select(series => new RelatedPlace(PlaceOf(series.Info).Location, $"the unit of '{series.Info.Name}'"));

    private static string Describe(BoundExpression part, double binMinutes)
    {
        var text = part is BoundConstant { Unit: { } written } ? written.Text : DisplayUnit.Of(part.Dimension, binMinutes).Text;
        if (part is BoundConstant { IsBare: true })
        {
            return "a number without a unit";
        }

        var dimension = part.Dimension;
        var hasItem = dimension.AnyItem || !dimension.Items.IsEmpty;
        var what = (dimension.Time, hasItem) switch
        {
            (-1, _) => part.Kind == SeriesKind.Flow ? "a flow" : "a rate",
            (0, true) => part.Kind == SeriesKind.Level ? "a level" : "a number of items",
            (0, false) => "a plain number",
            (1, false) => "a duration",
            (1, true) => "an amount over time",
            _ => "a value",
        };
        return text.Length == 0 || text == "%" ? what : $"{what} in {text}";
    }

    private static string Place(BoundExpression part)
    {
        if (SeriesIn(part).FirstOrDefault() is not { } series || PlaceOf(series.Info).Location is not { Path: { Length: > 0 } path } place)
        {
            return string.Empty;
        }

        return $" ({path}:{place.Line.ToString(CultureInfo.InvariantCulture)})";
    }

    private static SourceSpan PlaceOf(SeriesInfo info) => info.UnitOrigin ?? info.Origin;

    private static IEnumerable<BoundSeries> SeriesIn(BoundExpression part) => part switch
    {
        BoundSeries series => [series],
        BoundAggregate aggregate => SeriesIn(aggregate.Argument).Concat(aggregate.Second is { } second ? SeriesIn(second) : []),
        BoundArithmetic sum => SeriesIn(sum.Left).Concat(SeriesIn(sum.Right)),
        BoundCondition condition => SeriesIn(condition.Left).Concat(SeriesIn(condition.Right)),
        _ => [],
    };
}
