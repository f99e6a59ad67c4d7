namespace FlowTimeSim.Engine.Tests;

public class SeriesComparisonTests
{
    [Fact]
    public void The_measures_are_those_of_their_formulas()
    {
        var d = SeriesComparison.Compare([1, 2, 3, 4], [1, 3, 3, 2]);
        Assert.Equal(0.75, d.Mae);
        Assert.Equal((2.0 / 5 + 4.0 / 6) / 4, d.Smape, 15);
        Assert.Equal(1.5 / Math.Sqrt(5 * 2.75), d.Correlation!.Value, 15);
        Assert.Equal(-10, d.PercentChange);
        Assert.Equal((2, 3, 1), (d.MaxAbsoluteDifference, d.MaxAbsoluteDifferenceBin, d.FirstDifferenceBin));
    }

    [Fact]
    public void Equal_series_differ_nowhere()
    {
        var d = SeriesComparison.Compare([0, 1, double.NaN], [-0.0, 1, double.NaN]);
        Assert.Equal((0, 0, 0), (d.Mae, d.Smape, d.MaxAbsoluteDifference));
        Assert.Null(d.FirstDifferenceBin);
    }

    [Fact]
    public void A_constant_series_has_no_correlation_and_a_baseline_of_nothing_no_percentage()
    {
        var d = SeriesComparison.Compare([0, 0], [1, 2]);
        Assert.Null(d.Correlation);
        Assert.Null(d.PercentChange);
        Assert.Equal(2, d.Smape);
        Assert.Equal(1, SeriesComparison.Compare([1, 2, 3], [10, 20, 30]).Correlation!.Value, 15);
        Assert.Equal(-1, SeriesComparison.Compare([1, 2, 3], [3, 2, 1]).Correlation!.Value, 15);
    }

    [Fact]
    public void Series_of_different_length_are_a_fault() =>
        Assert.Throws<ArgumentException>(() => SeriesComparison.Compare([1], [1, 2]));
}
