namespace FlowTimeSim.Engine.Tests;

public class EnsembleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Replicas_are_the_same_for_every_number_of_threads(int threads)
    {
        var (program, data) = Queue(40);
        var expected = new double[200];
        for (var replica = 0; replica < expected.Length; replica++)
        {
            var x = new ProgramBuilder(40);
            x.Keep("q", x.Queue(x.Data(Draws(replica, 40)), x.Scalar(0.5), null, 0));
            expected[replica] = Evaluator.Run(x.Build().Program!)["q"][39];
        }

        var actual = new double[200];
        Ensemble.Run(program, 200, (replica, w) => w.Supply(data, Draws(replica, 40)), (replica, result) => actual[replica] = result["q"][39], threads);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Supplied_values_leave_the_program_as_it_was()
    {
        var (program, data) = Queue(3);
        var workspace = new Workspace(program);
        workspace.Supply(data, [5, 5, 5]);
        Assert.Equal([4.5, 9, 13.5], Evaluator.Run(workspace)["q"].ToArray());
        Assert.Equal([0, 0, 0], Evaluator.Run(program)["q"].ToArray());
        Assert.Throws<ArgumentException>(() => workspace.Supply(data, [5]));
        Assert.Throws<ArgumentException>(() => workspace.Supply(new NodeRef(1), [5, 5, 5]));
        Assert.Throws<ArgumentException>(() => workspace.Supply(new NodeRef(99), [5, 5, 5]));
    }

    [Fact]
    public void Data_that_loops_and_shifts_read_can_be_supplied()
    {
        var x = new ProgramBuilder(4);
        var data = x.Data(new double[4]);
        var past = x.Forward();
        var sum = x.Apply(BinaryOperation.Add, x.Shift(past, 1), data);
        x.Define(past, sum);
        x.Keep("sum", sum);
        x.Keep("late", x.Shift(data, 2));
        var workspace = new Workspace(x.Build().Program!);
        workspace.Supply(data, [1, 2, 3, 4]);
        var result = Evaluator.Run(workspace);
        Assert.Equal([1, 3, 6, 10], result["sum"].ToArray());
        Assert.Equal([0, 0, 1, 2], result["late"].ToArray());
    }

    [Fact]
    public void A_discrete_draw_inverts_the_distribution()
    {
        var sampler = new DiscreteSampler([80, 100, 150, 999], [0.1, 0.6, 0.3, 0]);
        Assert.Equal(113, sampler.Mean, 12);
        Assert.Equal(80, sampler.Draw(0));
        Assert.Equal(80, sampler.Draw(0.0999));
        Assert.Equal(100, sampler.Draw(0.1001));
        Assert.Equal(150, sampler.Draw(0.7001));
        Assert.Equal(150, sampler.Draw(Math.BitDecrement(1.0)));
        Assert.Throws<ArgumentException>(() => new DiscreteSampler([1], [0]));
        Assert.Throws<ArgumentException>(() => new DiscreteSampler([1, 2], [1, -1]));
        Assert.Throws<ArgumentException>(() => new DiscreteSampler([1], [1, 2]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(300)]
    public void Each_value_takes_its_share_of_the_unit_interval(int count)
    {
        var sampler = new DiscreteSampler([.. Enumerable.Range(0, count).Select(i => (double)i)], [.. Enumerable.Repeat(1.0, count)]);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(i, sampler.Draw((i + 0.5) / count));
            Assert.Equal(i, sampler.Draw((i + 0.01) / count));
        }

        Assert.Equal(count - 1, sampler.Draw(Math.BitDecrement(1.0)));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(37.5)]
    [InlineData(5000)]
    public void Poisson_counts_have_their_mean_and_variance(double mean)
    {
        const int Count = 40_000;
        var series = new PhiloxSeries(7, 3);
        double sum = 0, squares = 0;
        for (var i = 0u; i < Count; i++)
        {
            var draw = PoissonSampler.Draw(series, mean, i, 2);
            Assert.True(draw >= 0 && draw == Math.Floor(draw));
            sum += draw - mean;
            squares += (draw - mean) * (draw - mean);
        }

        // Five standard errors of each.
        Assert.InRange(sum / Count, -5 * Math.Sqrt(mean / Count), 5 * Math.Sqrt(mean / Count));
        var spread = Math.Sqrt(((2 * mean * mean) + mean) / Count);
        Assert.InRange(squares / Count, mean - (5 * spread), mean + (5 * spread));
    }

    [Fact]
    public void Small_and_large_means_follow_the_poisson_probabilities()
    {
        foreach (var mean in new[] { 3.0, 12.0 })
        {
            var counts = new int[60];
            for (var i = 0u; i < 100_000; i++)
            {
                counts[(int)PoissonSampler.Draw(new PhiloxSeries(1, 2), mean, i, 0)]++;
            }

            var probability = Math.Exp(-mean);
            for (var k = 0; k < 30; k++)
            {
                Assert.InRange(counts[k] / 1e5, probability - 0.005, probability + 0.005);
                probability *= mean / (k + 1);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_mean_without_meaning_gives_nothing(double mean) => Assert.Equal(0, PoissonSampler.Draw(new PhiloxSeries(1, 1), mean, 0, 0));

    private static (Program Program, NodeRef Data) Queue(int bins)
    {
        var x = new ProgramBuilder(bins);
        var data = x.Data(new double[bins]);
        x.Keep("q", x.Queue(data, x.Scalar(0.5), null, 0));
        return (x.Build().Program!, data);
    }

    private static double[] Draws(int replica, int bins) =>
        [.. Enumerable.Range(0, bins).Select(t => Philox.Uniform(42, 1, (uint)replica, (uint)t))];
}
