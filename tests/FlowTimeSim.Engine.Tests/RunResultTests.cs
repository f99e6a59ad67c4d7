namespace FlowTimeSim.Engine.Tests;

public class RunResultTests
{
    [Fact]
    public void Series_are_found_by_name_and_position()
    {
        var x = new ProgramBuilder(2);
        var a = x.Data(new double[] { 1, 2 });
        x.Keep("b", a);
        x.Keep("a", x.Scalar(3));
        x.Keep("again", a);
        var result = Evaluator.Run(x.Build().Program!);
        Assert.Equal(["b", "a", "again"], result.Names);
        Assert.Equal([1, 2], result.Series(0).ToArray());
        Assert.Equal([3, 3], result.Series("a").ToArray());
        Assert.Equal([1, 2], result["again"].ToArray());
        Assert.True(result.TryGet("b", out var series));
        Assert.Equal(2, series.Value.Length);
        Assert.False(result.TryGet("B", out _));
        Assert.Throws<KeyNotFoundException>(() => result.Series("c"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(256)]
    public void The_first_value_that_is_not_finite_is_the_earliest_then_the_one_kept_first(int block)
    {
        var x = new ProgramBuilder(5);
        x.Keep("late", x.Data(new[] { 1, 2, 3, 4, double.NaN }));
        x.Keep("second", x.Data(new[] { 1, 2, 3, double.NegativeInfinity, 5 }));
        x.Keep("third", x.Data(new[] { 1, 2, 3, double.NaN, 5 }));
        var program = x.Build().Program!;
        var workspace = new Workspace(program, program.PlanFor(block));
        Assert.Equal(new NonFinite("second", 3, double.NegativeInfinity), Evaluator.Run(workspace).FirstNonFinite);
        Assert.Equal(new NonFinite("second", 3, double.NegativeInfinity), Evaluator.Run(workspace).FirstNonFinite);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        var x = new ProgramBuilder(2);
        x.Keep("x", x.Scalar(1));
        Assert.Throws<OperationCanceledException>(() => Evaluator.Run(x.Build().Program!, new CancellationToken(true)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_second_run_in_a_workspace_allocates_nothing(long compileAfter)
    {
        var program = RandomPrograms.Make(5, 3000, 80).Builder.Build().Program!;
        var workspace = new Workspace(program, program.Plan, compileAfter);
        for (var i = 0; i < 5; i++)
        {
            Evaluator.Run(workspace);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(workspace);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
