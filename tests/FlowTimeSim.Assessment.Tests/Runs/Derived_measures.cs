namespace FlowTimeSim.Assessment.Tests.Runs;

public sealed class Derived_measures
{
    private const double Unknown = double.NaN;

    [Theory]
    [InlineData("line.queue", new[] { 0, 100, 150, 100, 0, 0, 130, 150.0 })]
    [InlineData("line.overflow", new[] { 0, 0, 50, 0, 0, 0, 0, 0.0 })]
    [InlineData("line.utilization", new[] { 0.3, 1, 1, 1, 1, 0, Unknown, 1 })]
    [InlineData("line.load", new[] { 0.1, 2, 2, 0.5, 0, 0, Unknown, 1.2 })]
    [InlineData("line.pressure", new[] { 0.3, 2, 3, 2, 1, 0, Unknown, 2.5 })]
    [InlineData("line.wait", new[] { 0, 60, 90, 60, 0, 0, Unknown, Unknown })]
    [InlineData("line.queueTime", new[] { 0, 60, 90, 60, 0, Unknown, Unknown, 90 })]
    public void Follow_from_the_run_and_are_unknown_where_nothing_can_be_said(string name, double[] expected)
    {
        var values = EightBins.Line.Run().Find(name)!;

        Assert.Equal(expected, values.Select(v => Math.Round(v, 9)));
    }

    [Fact]
    public void Are_null_for_a_name_that_nothing_has() => Assert.Null(EightBins.Line.Run().Find("line.length"));
}
