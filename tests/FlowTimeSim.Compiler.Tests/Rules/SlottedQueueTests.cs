using FlowTimeSim.Compiler.Rules;

namespace FlowTimeSim.Compiler.Tests.Rules;

public sealed class SlottedQueueTests
{
    [Fact]
    public void The_founding_demand_against_120_waits_at_36_on_average() =>
        Assert.Equal(36.00477853486, Mean([80, 100, 150], [0.1, 0.6, 0.3], 120)!.Value, 1e-9);

    [Fact]
    public void A_walk_of_single_steps_has_its_closed_form()
    {
        // Up with p, down with q: the level is geometric with ratio p / q, its mean p / (q - p).
        Assert.Equal(0.3 / (0.7 - 0.3), Mean([0, 2], [0.7, 0.3], 1)!.Value, 1e-10);
        Assert.Equal(0.025 * 0.45 / (0.55 - 0.45), Mean([0.1, 0.15], [0.55, 0.45], 0.125)!.Value, 1e-10);
    }

    [Fact]
    public void A_limit_cuts_the_level_off()
    {
        // Two places: levels 0, 1, 2 in the proportion 1 : r : r^2 with r = 3/7.
        var r = 3.0 / 7;
        Assert.Equal((r + (2 * r * r)) / (1 + r + (r * r)), Mean([0, 2], [0.7, 0.3], 1, 2)!.Value, 1e-10);
    }

    [Fact]
    public void What_has_no_lattice_or_settles_too_slowly_has_no_figure()
    {
        Assert.Null(Mean([0, Math.PI], [0.7, 0.3], 1));
        Assert.Null(Mean([0, 2], [0.5000001, 0.4999999], 1));
        Assert.Null(Mean([0, 2], [0.7, 0.3], 1, 1.5));
    }

    private static double? Mean(double[] arrivals, double[] probabilities, double capacity, double limit = double.PositiveInfinity) =>
        SlottedQueue.MeanDepth(arrivals, probabilities, capacity, limit);
}
