using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.Queueing;

/// <summary>
/// Ensembles against what queueing theory says of one server, within three standard errors of the replicas' means. The seeds are fixed, so each test gives
/// the same numbers every time. Sources: for the slotted queue Bruneel and Kim, "Discrete-Time Models for Communication Systems Including ATM" (1993); for M/D/1
/// and M/M/1 Kleinrock, "Queueing Systems, Volume 1" (1975).
/// </summary>
public sealed class A_single_queue_follows_its_closed_form
{
    /// <summary><c>E[Q] = E[A (A - 1)] / (2 (1 - E[A]))</c> at the end of a slot in which one is served.</summary>
    [Theory]
    [InlineData("{ pmf: { 0: 0.7, 1: 0.1, 3: 0.2 }, unit: call/min }", 0.7, 0.2 * 3 * 2)]
    [InlineData("{ pmf: { 0: 0.6, 2: 0.4 }, unit: call/min }", 0.8, 0.4 * 2)]
    [InlineData("{ pmf: { 0: 0.9, 5: 0.1 }, unit: call/min }", 0.5, 0.1 * 5 * 4)]
    [InlineData("{ poisson: 0.5 call/min }", 0.5, 0.5 * 0.5)]
    [InlineData("{ poisson: 0.8 call/min }", 0.8, 0.8 * 0.8)]
    public void The_slotted_queue(string demand, double load, double factorialMoment)
    {
        var (mean, error) = new OneQueue(demand, "1 call/min", 1, 20_000) { WarmupMinutes = 1_000 }.Content(40, 11);

        Within(factorialMoment / (2 * (1 - load)), mean, error);
    }

    /// <summary>
    /// Poisson arrivals and a fixed capacity. On bins of one service time it is the number that waits in M/D/1, rho^2 / (2 (1 - rho)); on bins of 1/k of it the
    /// content is the work in the system, (rho + (rho^2 - rho) / k) / (2 (1 - rho)), which tends to M/D/1's mean work of rho / (2 (1 - rho)) service times, and never
    /// to the content of M/M/1.
    /// </summary>
    [Theory]
    [InlineData(16)]
    [InlineData(4)]
    [InlineData(1)]
    public void A_fixed_capacity_is_the_work_of_M_D_1(int binMinutes)
    {
        const double load = 0.8;
        var k = 16.0 / binMinutes;
        var (mean, error) = new OneQueue("{ poisson: 0.05 call/min }", "0.0625 call/min", binMinutes, 16 * 4_000 / binMinutes) { WarmupMinutes = 16 * 500 }.Content(40, 5);

        Within((load + (((load * load) - load) / k)) / (2 * (1 - load)), mean, error);
        Assert.True(mean < load / (2 * (1 - load)) * 1.1);
    }

    /// <summary>
    /// Poisson arrivals and a Poisson capacity: on bins of h service times the content is that of a walk with Skellam steps that stays at 0 (solved here by
    /// iteration), and as h shrinks it approaches the rho / (1 - rho) = 9.0 of M/M/1.
    /// </summary>
    [Fact]
    public void A_Poisson_capacity_approaches_M_M_1()
    {
        const double load = 0.9;
        var distance = double.PositiveInfinity;
        foreach (var (binMinutes, bins) in new[] { (64, 4_000), (16, 12_000), (4, 30_000), (2, 50_000) })
        {
            var h = binMinutes / 16.0;
            var (mean, error) = new OneQueue("{ poisson: 0.05625 call/min }", "{ poisson: 0.0625 call/min }", binMinutes, bins) { WarmupMinutes = 16 * 1_500 }.Content(30, 3);
            var exact = SkellamWalk.Content(load * h, h);

            Within(exact, mean, error);
            Assert.True(Math.Abs(exact - 9) < distance);
            distance = Math.Abs(exact - 9);
        }

        Assert.InRange(distance, 0, 0.15);
    }

    [Fact]
    public void Poisson_demand_alone_at_its_mean_waits_for_nothing()
    {
        // The mean run of a queue below load 1 is empty: the content comes from chance, which only an ensemble sees.
        var verdict = Assert.Single(new OneQueue("{ poisson: 0.9 call/min }", "1 call/min", 1, 1_000).Judge("max(line.queue) == 0 call"));

        Assert.Equal(Outcome.Passed, verdict.Outcome);
    }

    private static void Within(double expected, double mean, double error)
    {
        Assert.True(error > 0 && error < 0.08 * expected, FormattableString.Invariant($"The standard error {error} says nothing about {expected}."));
        Assert.True(Math.Abs(mean - expected) <= 3 * error, FormattableString.Invariant($"{mean} is {(mean - expected) / error:0.00} standard errors from {expected}."));
    }
}
