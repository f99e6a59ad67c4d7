using FlowTimeSim.Engine;

namespace FlowTimeSim.Cli.Comparing;

/// <summary>Compares a candidate with a baseline, series by series.</summary>
/// <param name="Bins">The number of bins of both.</param>
/// <param name="Tolerance">The largest |a - b| that is still the same, in the unit of the series.</param>
/// <param name="Series">The baseline's series in their order, then those that the candidate has more.</param>
internal sealed record RunComparison(int Bins, double Tolerance, IReadOnlyList<ComparedSeries> Series)
{
    /// <summary>True when nothing differs by more than the tolerance, and neither has a series that the other lacks.</summary>
    public bool IsWithin => Series.All(series => series.State == "same");

    /// <summary>How many series are in a state.</summary>
    public int Count(string state) => Series.Count(series => series.State == state);

    /// <summary>Compares; the grids are equal.</summary>
    public static RunComparison Of(ComparedSide baseline, ComparedSide candidate, double tolerance)
    {
        var left = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (name, values) in candidate.Series)
        {
            left[name] = values;
        }

        var rows = new List<ComparedSeries>();
        foreach (var (name, values) in baseline.Series)
        {
            if (!left.Remove(name, out var others))
            {
                rows.Add(new(name, "removed", null));
                continue;
            }

            var difference = SeriesComparison.Compare(values, others);
            rows.Add(new(name, difference.MaxAbsoluteDifference <= tolerance ? "same" : "changed", difference));
        }

        rows.AddRange(candidate.Series.Where(series => left.ContainsKey(series.Key)).Select(series => new ComparedSeries(series.Key, "added", null)));
        return new(baseline.Bins, tolerance, rows);
    }
}
