namespace FlowTimeSim.Cli.Comparing;

/// <summary>One side of a comparison.</summary>
/// <param name="Bins">Number of bins.</param>
/// <param name="BinMinutes">Length of a bin in minutes.</param>
/// <param name="Series">The series in order, by node.</param>
internal sealed record ComparedSide(int Bins, double BinMinutes, IReadOnlyList<KeyValuePair<string, double[]>> Series);
