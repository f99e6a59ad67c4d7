namespace FlowTimeSim.Engine.Tests;

public class TimeTests
{
    private static readonly double[] Ramp = [10, 20, 30, 40];

    [Theory]
    [InlineData(0, 10, 20, 30, 40)]
    [InlineData(1, 5, 10, 20, 30)]
    [InlineData(3, 5, 5, 5, 10)]
    [InlineData(4, 5, 5, 5, 5)]
    [InlineData(900, 5, 5, 5, 5)]
    public void A_shift_reads_earlier_bins_and_beyond_the_horizon_what_stood_before(int lag, double a, double b, double c, double d)
    {
        Assert.Equal([a, b, c, d], Series(x => x.Shift(x.Data(Ramp), lag, 5)));
    }

    [Fact]
    public void A_shift_of_a_constant_and_of_a_shift_begins_with_zeros()
    {
        Assert.Equal([0, 0, 5, 5], Series(x => x.Shift(x.Scalar(5), 2)));
        Assert.Equal([0, 0, 10, 20], Series(x => x.Shift(x.Shift(x.Data(Ramp), 1), 1)));
    }

    [Fact]
    public void Shifts_of_one_series_may_differ_in_what_stood_before()
    {
        Assert.Equal([8, 17, 30, 50], Series(x =>
        {
            var a = x.Data(Ramp);
            return x.Apply(BinaryOperation.Add, x.Shift(a, 1, 1), x.Shift(a, 2, 7));
        }));
    }

    [Fact]
    public void A_convolution_is_causal_and_may_be_longer_than_the_horizon()
    {
        Assert.Equal([5, 13, 23, 33], Series(x => x.Convolve(x.Data(Ramp), new[] { 0.5, 0.3, 0.2 })));
        Assert.Equal([10, 30, 60, 100], Series(x => x.Convolve(x.Data(Ramp), new double[] { 1, 1, 1, 1, 1, 1 })));
        Assert.Equal([20, 40, 60, 80], Series(x => x.Convolve(x.Data(Ramp), new double[] { 2 })));
        Assert.Equal([3, 3, 3, 3], Series(x => x.Convolve(x.Scalar(3), new double[] { 1 })));
        Assert.Equal([0, 0, 0, 0], Series(x => x.Convolve(x.Data(Ramp), Array.Empty<double>())));
    }

    [Fact]
    public void A_convolution_counts_what_is_not_finite_as_zero() =>
        Assert.Equal([1, 1, 3, 7], Series(x => x.Convolve(x.Data(new[] { 1, double.NaN, 3, 4 }), new double[] { 1, 1 })).Zip([0, 0, 0, 0.0], (a, b) => a + b));

    [Fact]
    public void Pulses_begin_at_their_phase()
    {
        Assert.Equal([1, 0, 1, 0], Series(x => x.Pulse(2, 0, x.Scalar(1))));
        Assert.Equal([0, 20, 0, 40], Series(x => x.Pulse(2, 1, x.Data(Ramp))));
        Assert.Equal([0, 0, 0, 0], Series(x => x.Pulse(2, 5, x.Scalar(1))));
    }

    [Fact]
    public void A_queue_never_falls_below_zero_and_counts_what_is_not_finite_as_zero()
    {
        Assert.Equal([0, 13, 0, 0], Series(x => x.Queue(x.Data(new double[] { -5, 10, 0, 0 }), x.Data(new double[] { 1, -3, 20, 0 }), null, 0)));
        Assert.Equal([4, 5, 3, 3], Series(x => x.Queue(
            x.Data(new[] { 1, double.NaN, 0, 0 }),
            x.Data(new[] { 0, double.PositiveInfinity, 2, 0 }),
            x.Data(new[] { 0, -1, double.NegativeInfinity, 0 }),
            3)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_dispatched_queue_lets_go_only_in_its_bins(int phase)
    {
        var builder = new ProgramBuilder(6);
        var inflow = builder.Data(new double[] { 10, 0, 25, 5, 0, 0 });
        builder.Keep("q", builder.Queue(inflow, builder.Scalar(8), null, 0, new DispatchSchedule(2, phase, null)));
        builder.Keep("capped", builder.Queue(inflow, builder.Scalar(8), null, 0, new DispatchSchedule(2, phase, builder.Scalar(3))));
        var result = Evaluator.Run(builder.Build().Program!);
        Assert.Equal([10, 2, 27, 24, 24, 16], result["q"].ToArray());
        Assert.Equal([10, 7, 32, 34, 34, 31], result["capped"].ToArray());
    }

    private static double[] Series(Func<ProgramBuilder, NodeRef> build)
    {
        var builder = new ProgramBuilder(4);
        builder.Keep("x", build(builder));
        return Evaluator.Run(builder.Build().Program!)["x"].ToArray();
    }
}
