namespace FlowTimeSim.Engine.Tests;

/// <summary>Models that the real engine ran, by hand: conformance/emission/1-one and conformance/flowtime-2026.05/feedback-*.</summary>
public class FeedbackTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(256)]
    public void A_finite_buffer_loses_what_does_not_fit(int block)
    {
        var x = new ProgramBuilder(8);
        var arrivals = x.Data(new double[] { 10, 200, 200, 50, 0, 0, 130, 120 });
        var capacity = x.Data(new double[] { 100, 100, 100, 100, 100, 100, 0, 100 });
        var initial = x.Data(new double[] { 20, 0, 0, 0, 0, 0, 0, 0 });
        var queue = x.Forward();
        var waiting = x.Apply(BinaryOperation.Add, x.Shift(queue, 1), initial);
        var served = x.Apply(BinaryOperation.Minimum, x.Apply(BinaryOperation.Add, waiting, arrivals), capacity);
        var rest = x.Apply(BinaryOperation.Subtract, x.Apply(BinaryOperation.Add, waiting, arrivals), served);
        var overflow = x.Apply(BinaryOperation.Maximum, x.Scalar(0), x.Apply(BinaryOperation.Subtract, rest, x.Scalar(150)));
        x.Define(queue, x.Queue(arrivals, served, overflow, 20));
        x.Keep("queue", queue);
        x.Keep("overflow", overflow);
        x.Keep("served", served);
        x.Keep("waiting", waiting);

        var program = x.Build().Program!;
        var result = Evaluator.Run(new Workspace(program, program.PlanFor(block)));

        Assert.Equal([0, 100, 150, 100, 0, 0, 130, 150], result["queue"].ToArray());
        Assert.Equal([0, 0, 50, 0, 0, 0, 0, 0], result["overflow"].ToArray());
        Assert.Equal([30, 100, 100, 100, 100, 0, 0, 100], result["served"].ToArray());
        Assert.Equal([20, 0, 100, 150, 100, 0, 0, 130], result["waiting"].ToArray());
        Assert.Null(result.FirstNonFinite);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    public void A_loop_may_close_over_a_lag_of_two(int block)
    {
        var x = new ProgramBuilder(6);
        var y = x.Forward();
        var sum = x.Apply(BinaryOperation.Add, x.Data(new double[] { 10, 0, 25, 5, 0, 0 }), x.Shift(y, 2));
        x.Define(y, x.Apply(BinaryOperation.Multiply, sum, x.Scalar(0.5)));
        x.Keep("x", sum);
        x.Keep("y", y);

        var program = x.Build().Program!;
        var result = Evaluator.Run(new Workspace(program, program.PlanFor(block)));

        Assert.Equal([10, 0, 30, 5, 15, 2.5], result["x"].ToArray());
        Assert.Equal([5, 0, 15, 2.5, 7.5, 1.25], result["y"].ToArray());
    }

    [Fact]
    public void The_second_buffer_of_a_row_keeps_its_backlog()
    {
        // conformance/emission/2-chain is what the real engine gets wrong; the recurrence gives 0 40 80 120 160 100 40 80 (design/engine.md).
        var x = new ProgramBuilder(8);
        var first = Buffer(x, x.Data(new double[] { 100, 100, 100, 100, 100, 0, 0, 100 }), x.Scalar(100), "first");
        _ = Buffer(x, first, x.Data(new double[] { 100, 60, 60, 60, 60, 60, 60, 60 }), "second");
        var result = Evaluator.Run(x.Build().Program!);
        Assert.Equal([0, 40, 80, 120, 160, 100, 40, 80], result["second.queue"].ToArray());
    }

    [Fact]
    public void A_shift_of_itself_holds_what_stood_before()
    {
        var x = new ProgramBuilder(5);
        var self = x.Forward();
        x.Define(self, x.Shift(self, 2, 4));
        x.Keep("x", self);
        Assert.Equal([4, 4, 4, 4, 4], Evaluator.Run(x.Build().Program!)["x"].ToArray());
    }

    private static NodeRef Buffer(ProgramBuilder x, NodeRef arrivals, NodeRef capacity, string name)
    {
        var queue = x.Forward();
        var served = x.Apply(BinaryOperation.Minimum, x.Apply(BinaryOperation.Add, x.Shift(queue, 1), arrivals), capacity);
        x.Define(queue, x.Queue(arrivals, served, null, 0));
        x.Keep(name + ".queue", queue);
        return served;
    }
}
