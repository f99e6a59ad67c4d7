using FlowTimeSim.Assessment.Expectations;

namespace FlowTimeSim.Assessment.Tests.Expectations;

public sealed class Percentiles_interpolate
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 25)]
    [InlineData(0.9, 37)]
    [InlineData(1, 40)]
    public void Between_the_sorted_values(double p, double expected) => Assert.Equal(expected, Percentiles.Of([40, 10, 30, 20], null, p), 12);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.77)]
    public void Alike_with_equal_weights_and_without(double p)
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6];

        Assert.Equal(Percentiles.Of([.. values], null, p), Percentiles.Of([.. values], [2, 2, 2, 2, 2, 2, 2, 2], p), 12);
    }

    [Fact]
    public void Towards_the_heavy_values()
    {
        var light = Percentiles.Of([0, 100], [1, 1], 0.5);
        var heavy = Percentiles.Of([0, 50, 100], [1, 1, 98], 0.5);

        Assert.Equal(50, light, 12);
        Assert.InRange(heavy, 50, 100);
        Assert.Equal(5, Percentiles.Of([5], [3], 0.95));
    }
}
