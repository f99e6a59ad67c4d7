namespace FlowTimeSim.Engine.Tests;

public class WaitingTests
{
    [Fact]
    public void The_last_bin_counts_in_part() =>
        Assert.Equal([1.5, 0.5, 0, double.NaN, 1.4, 0.4, 0], Waiting.FirstInFirstOut([15, 5, 0, 16, 7, 2, 0], [10, 10, 10, 5, 5, 5, 5]));

    [Fact]
    public void Closed_hours_are_waited_through() =>
        Assert.Equal([4, 3, 2, 1, 0, 0], Waiting.FirstInFirstOut([10, 10, 10, 10, 0, 0], [10, 0, 0, 0, 10, 10]));

    [Fact]
    public void The_horizon_may_end_first() =>
        Assert.Equal([double.NaN, double.NaN, 0], Waiting.FirstInFirstOut([10, 8, 0], [1, 2, 3]));

    [Fact]
    public void Rounding_does_not_push_a_unit_into_the_next_shift()
    {
        // 0.1 + 0.2 serves a level of 0.3, although the sum of the doubles is a little off.
        Assert.Equal(2, Waiting.FirstInFirstOut([0.30000000000000004, 0, 0, 0, 0], [0, 0.1, 0.2, 0, 100])[0], 12);
    }

    [Fact]
    public void A_long_run_does_not_blur_a_short_queue()
    {
        var queue = new double[20_000];
        var served = new double[20_000];
        for (var t = 0; t < served.Length; t++)
        {
            queue[t] = 0.5;
            served[t] = t < 10_000 ? 1e12 / 3 : 1;
        }

        var waits = Waiting.FirstInFirstOut(queue, served);
        Assert.Equal(0.5, waits[15_000], 12);
        Assert.Equal(double.NaN, waits[^1]);
    }
}
