using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>A golden file as it is written, and the values in it.</summary>
/// <param name="Lines">Its lines, without their ends.</param>
/// <param name="Values">One a bin; NaN where a line has none.</param>
/// <param name="LineOf">The line of each value, from 0, rising.</param>
internal sealed record GoldenText(ImmutableArray<string> Lines, double[] Values, ImmutableArray<int> LineOf)
{
    /// <summary>The bin whose value stands in a line.</summary>
    public int BinOf(int line) => LineOf.BinarySearch(line);

    /// <summary>A line with another value in its last column.</summary>
    public string Replaced(int line, double value)
    {
        var old = Lines[line];
        return string.Concat(old.AsSpan(0, old.LastIndexOf(',') + 1), GoldenFile.Cell(value));
    }
}
