namespace FlowTimeSim.Cli.Output;

/// <summary>A row of the table of a run. A class, since lists of structs of ours have no machine code before they run.</summary>
/// <param name="Name">Fit to be printed.</param>
/// <param name="Values">One a bin.</param>
internal sealed record SeriesRow(string Name, double[] Values);
