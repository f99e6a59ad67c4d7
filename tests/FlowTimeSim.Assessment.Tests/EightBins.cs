namespace FlowTimeSim.Assessment.Tests;

/// <summary>Eight hours that were run on a real engine: a loss in bin 2, no capacity in bin 6.</summary>
internal static class EightBins
{
    public static LineModel Line { get; } = new([10, 200, 200, 50, 0, 0, 130, 120], [100, 100, 100, 100, 100, 100, 0, 100]) { Limit = 150, Initial = 20 };
}
