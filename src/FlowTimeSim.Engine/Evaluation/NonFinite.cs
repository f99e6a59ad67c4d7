namespace FlowTimeSim.Engine;

/// <summary>Where a run first left the finite numbers: the earliest bin, and in it the series that was kept first.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="Bin">The bin, from 0.</param>
/// <param name="Value">NaN or an infinity.</param>
public readonly record struct NonFinite(string Name, int Bin, double Value);
