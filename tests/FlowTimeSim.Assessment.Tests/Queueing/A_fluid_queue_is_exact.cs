using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.Queueing;

/// <summary>
/// The deterministic queue: 8 a minute for 20 minutes, then 2, against 4. It peaks at 80, clears at minute 60, and 2,400 call-minutes are waited in all
/// (Newell, "Applications of Queueing Theory", 1982: the area between the curves of what has come and what has gone).
/// </summary>
public sealed class A_fluid_queue_is_exact
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void On_bins_of_any_size(int binMinutes)
    {
        var queue = new OneQueue("{ values: [8, 2, 2, 2, 2, 2], unit: call/min, step: 20 min }", "4 call/min", binMinutes, 120 / binMinutes);
        var verdicts = queue.Judge(
            "max(line.queue) == 80 call",
            "sum(line.queue) == 2400 call min",
            "longest(line.queue > 0 call) == " + (60 - binMinutes) + " min",
            "sum(line.served) == 360 call",
            "max(line.served) == 4 call/min",
            "last(line.queue) == 0 call",
            "{ that: first(line.queue) == 0 call, during: { from: 2024-10-07T00:" + (60 - binMinutes).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + " } }");

        Assert.Equal([80.0, 2400.0, 60.0 - binMinutes, 360.0, 4.0, 0.0, 0.0], verdicts.Select(v => Math.Round(v.Actual!.Value, 9)));
        Assert.All(verdicts, v => Assert.Equal(Outcome.Passed, v.Outcome));
    }

    [Fact]
    public void And_the_last_of_the_rush_waits_twenty_minutes()
    {
        var queue = new OneQueue("{ values: [8, 2, 2, 2, 2, 2], unit: call/min, step: 20 min }", "4 call/min", 1, 120);

        Assert.All(queue.Judge("max(line.wait) == 20 min", "mean(line.queue) == 20 call"), v => Assert.Equal(Outcome.Passed, v.Outcome));
    }
}
