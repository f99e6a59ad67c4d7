namespace FlowTimeSim.Views.Charts;

/// <summary>Something that holds for some time: tinted across all panels, and named.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Style">Its class: <c>event</c>, or <c>asked</c> for the bins that an expectation looks at.</param>
/// <param name="Times">When it holds, from and to in bins and their fractions, rising.</param>
public sealed record ChartSpan(string Label, string Style, System.Collections.Immutable.ImmutableArray<(double From, double To)> Times)
{
    /// <summary>True when it holds at some time of these bins.</summary>
    public bool Touches(int from, int count) => Times.Any(time => time.From < from + count && time.To > from);
}
