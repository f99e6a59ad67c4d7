namespace FlowTimeSim.Engine.Tests;

public class GraphTests
{
    [Fact]
    public void A_cycle_without_a_lag_is_answered_with_its_nodes()
    {
        var x = new ProgramBuilder(3);
        var one = x.Scalar(1);
        var forward = x.Forward();
        var a = x.Apply(BinaryOperation.Add, forward, one);
        var b = x.Apply(BinaryOperation.Multiply, a, one);
        x.Define(forward, b);
        x.Keep("x", x.Shift(b, 1));

        var build = x.Build();

        Assert.Null(build.Program);
        Assert.Equal([forward, a, b], build.Cycle.OrderBy(n => n.Index));
        var start = build.Cycle.ToList().IndexOf(b);
        Assert.Equal(a, build.Cycle[(start + 1) % 3]);
    }

    [Fact]
    public void A_shift_by_nothing_and_a_convolution_are_no_lag()
    {
        foreach (var convolve in new[] { true, false })
        {
            var x = new ProgramBuilder(3);
            var forward = x.Forward();
            x.Define(forward, convolve ? x.Convolve(forward, new double[] { 0, 1 }) : x.Shift(forward, 0));
            Assert.Equal(2, x.Build().Cycle.Count);
        }
    }

    [Fact]
    public void A_placeholder_for_itself_is_a_cycle()
    {
        var x = new ProgramBuilder(1);
        var forward = x.Forward();
        x.Define(forward, forward);
        Assert.Equal([forward], x.Build().Cycle);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_hundred_thousand_nodes_in_a_row_do_not_overflow_the_stack(bool feedback)
    {
        const int Count = 200_000;
        var x = new ProgramBuilder(3);
        var start = x.Forward();
        var one = x.Scalar(1);
        var last = x.Shift(start, 1);
        for (var i = 0; i < Count; i++)
        {
            last = x.Apply(BinaryOperation.Add, last, one);
        }

        x.Define(start, feedback ? last : one);
        x.Keep("x", last);
        var expected = feedback ? new double[] { Count, 2 * Count, 3 * Count } : [Count, Count + 1, Count + 1];
        Assert.Equal(expected, Evaluator.Run(x.Build().Program!)["x"].ToArray());
    }

    [Fact]
    public void A_cycle_of_two_hundred_thousand_nodes_is_answered()
    {
        var x = new ProgramBuilder(2);
        var start = x.Forward();
        var last = start;
        for (var i = 0; i < 200_000; i++)
        {
            last = x.Apply(UnaryOperation.Absolute, last);
        }

        x.Define(start, last);
        Assert.Equal(200_001, x.Build().Cycle.Count);
    }

    [Fact]
    public void Memory_is_bounded_by_what_is_alive()
    {
        var x = new ProgramBuilder(8760);
        var last = x.Data(new double[8760]);
        for (var i = 0; i < 1000; i++)
        {
            last = x.Apply(BinaryOperation.Add, last, x.Apply(UnaryOperation.Floor, last));
        }

        x.Keep("x", last);
        Assert.InRange(x.Build().Program!.Plan.Registers, 1, 3);
    }

    [Fact]
    public void Equal_nodes_are_computed_once()
    {
        var x = new ProgramBuilder(2);
        var a = x.Data(new double[] { 1, 2 });
        x.Keep("x", x.Apply(BinaryOperation.Add, x.Apply(BinaryOperation.Add, a, a), x.Apply(BinaryOperation.Add, a, a)));
        Assert.Equal(3, x.Build().Program!.Plan.Steps.Length);
    }

    [Fact]
    public void Faults_of_the_caller_throw()
    {
        var x = new ProgramBuilder(2);
        var a = x.Scalar(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProgramBuilder(0));
        Assert.Throws<ArgumentException>(() => x.Data(new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Shift(a, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Pulse(0, 0, a));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Queue(a, a, null, 0, new DispatchSchedule(0, 0, null)));
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Keep("x", new NodeRef(9)));
        Assert.Throws<ArgumentException>(() => x.Define(a, a));
        x.Keep("x", a);
        Assert.Throws<ArgumentException>(() => x.Keep("x", a));
        x.Forward();
        Assert.Throws<InvalidOperationException>(() => x.Build());
    }
}
