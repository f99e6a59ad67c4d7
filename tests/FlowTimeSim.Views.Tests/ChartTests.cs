using System.Xml.Linq;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Charts;
using FlowTimeSim.Views.Tests.Samples;
using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Tests;

public sealed class ChartTests
{
    [Theory]
    [InlineData(2160, 2000)]
    [InlineData(10_000, 2000)]
    [InlineData(9_999, 37)]
    [InlineData(5, 2)]
    public void Downsampling_keeps_the_lowest_and_the_highest_of_each_bucket_and_rises(int bins, int points)
    {
        var values = Enumerable.Range(0, bins).Select(i => Math.Sin(i * 0.7) * (i % 97)).ToArray();
        var kept = Downsample.MinMax(values, points);
        Assert.InRange(kept.Length, 1, points);
        Assert.Contains(kept, p => p.Value == values.Max());
        Assert.Contains(kept, p => p.Value == values.Min());
        Assert.All(kept, p => Assert.Equal(values[p.Bin], p.Value));
        Assert.Equal(kept.Select(p => p.Bin).Distinct().Order(), kept.Select(p => p.Bin));
        for (var bucket = 0; bucket < points / 2; bucket++)
        {
            var (from, to) = ((int)((long)bucket * bins / (points / 2)), (int)((long)(bucket + 1) * bins / (points / 2)));
            var part = values[from..to];
            var inside = kept.Where(p => p.Bin >= from && p.Bin < to).Select(p => p.Value).ToList();
            Assert.Equal(part.Max(), inside.Max());
            Assert.Equal(part.Min(), inside.Min());
        }
    }

    [Fact]
    public void A_single_peak_among_ten_thousand_bins_is_in_the_path()
    {
        var values = new double[10_000];
        values[7_777] = 42;
        var path = LinePath.Of(new ChartLine("x", "c0", values), values.Length, 2000, 1);
        Assert.Contains(" 7777 42", path, StringComparison.Ordinal);
        Assert.InRange(path.Length, 1, 100);
    }

    [Fact]
    public void An_unknown_stretch_is_a_gap()
    {
        var path = LinePath.Of(new ChartLine("x", "c0", [1, 2, double.NaN, double.NaN, 3, double.PositiveInfinity, 4]), 7, 2000, 1);
        Assert.Equal("M0 1 1 2M4 3M6 4", path);
    }

    [Fact]
    public void A_stepped_line_turns_at_right_angles()
    {
        var path = LinePath.Of(new ChartLine("x", "cap", [5, 5, 8, 8, 2]) { IsStepped = true }, 5, 2000, 1);
        Assert.Equal("M0 5 2 5 2 8 4 8 4 2", path);
    }

    [Fact]
    public void An_area_stands_on_the_ground_and_its_ends_lie_outside_of_what_is_shown()
    {
        var path = LinePath.Of(new ChartLine("x", "served", [5, 6, 7]) { HasArea = true }, 3, 2000, 1);
        Assert.Equal("M-3 0V5L0 5 1 6 2 7H6V0", path);
    }

    [Theory]
    [InlineData(0, 7390, 3, "0 2,500 5,000 7,500")]
    [InlineData(0, 0, 3, "0 0.5 1")]
    [InlineData(-5, 12, 3, "-10 0 10 20")]
    [InlineData(0, 3.4e6, 2, "0 2 M 4 M")]
    [InlineData(0, 0.013, 2, "0 0.01 0.02")]
    public void Axes_have_round_numbers(double low, double high, int steps, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', NiceScale.Covering(low, high, steps).Ticks().Select(t => t.Label)));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void Extreme_numbers_still_make_a_well_formed_picture(double size)
    {
        var picture = XDocument.Parse(ChartPicture.Draw(OneLine([-size, size, 0, double.NaN])));
        Assert.DoesNotContain(picture.Descendants().Attributes(), a => a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('∞'));
        var path = picture.Descendants().First(e => (string?)e.Attribute("data-name") == "x").Attribute("d")!.Value;
        Assert.DoesNotContain('E', path);
        Assert.InRange(path.Length, 8, 60);
    }

    [Fact]
    public void Ticks_of_a_week_stand_at_local_midnights_also_when_the_clock_jumps()
    {
        // Two hours east of UTC from bin 26 on, one before: what Berlin does on 31 March 2024.
        var zone = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(1), "Test", "Test", "Test summer",
            [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(new DateTime(2024, 1, 1), new DateTime(2024, 12, 31), TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 31), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 27))]);
        var grid = new Grid(96, 1, BinUnit.Hours) { Start = new DateTimeOffset(2024, 3, 29, 23, 0, 0, TimeSpan.Zero), Zone = zone };
        var clock = LocalClock.Of(grid)!;
        Assert.Equal([0, 26], clock.Pieces.Select(p => p.Bin));
        Assert.Equal([(0.0, "Sat 30 Mar"), (24, "Sun 31 Mar"), (47, "Mon 1 Apr"), (71, "Tue 2 Apr"), (95, "Wed 3 Apr")], TimeTicks.For(new BinWindow(0, 95), clock, 6).Select(t => (t.At, t.Label)));
    }

    [Theory]
    [InlineData(1, BinUnit.Minutes, 60)]
    [InlineData(1, BinUnit.Hours, 24)]
    [InlineData(1, BinUnit.Hours, 2160)]
    [InlineData(1, BinUnit.Days, 3650)]
    [InlineData(1, BinUnit.Weeks, 520)]
    [InlineData(7, BinUnit.Minutes, 10_000)]
    public void Every_horizon_has_some_ticks_and_not_too_many(int size, BinUnit unit, int bins)
    {
        var grid = new Grid(bins, size, unit) { Start = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var ticks = TimeTicks.For(new BinWindow(0, bins - 1), LocalClock.Of(grid), 9);
        Assert.InRange(ticks.Count, 2, 9);
        Assert.InRange(TimeTicks.For(new BinWindow(0, bins - 1), null, 9).Count, 2, 11);
    }

    [Fact]
    public void A_start_at_the_end_of_the_calendar_draws_with_bin_numbers()
    {
        var grid = new Grid(100, 52, BinUnit.Weeks) { Start = new DateTimeOffset(9998, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        Assert.Null(LocalClock.Of(grid));
        Assert.Equal("bin 99", Moments.Of(grid, 99));
    }

    [Fact]
    public void A_picture_is_the_same_in_every_culture()
    {
        var chart = OneLine([-1234.5, 2.25, 1e7]);
        Assert.Equal(ChartPicture.Draw(chart), HostileCulture.Under(() => ChartPicture.Draw(chart)));
    }

    [Theory]
    [InlineData(3825, "3,825")]
    [InlineData(0.97, "0.97")]
    [InlineData(-0.0000001, "-1e-7")]
    [InlineData(99.96, "100")]
    [InlineData(double.NaN, "unknown")]
    [InlineData(1e20, "1e20")]
    public void Figures_read_well(double value, string text) => Assert.Equal(text, Figures.Of(value));

    [Theory]
    [InlineData(7_501_843, "7.5 M")]
    [InlineData(9_999, "9,999")]
    [InlineData(10_000, "10 k")]
    [InlineData(999_960, "1 M")]
    [InlineData(34_668, "34.7 k")]
    public void Short_figures_are_short(double value, string text) => Assert.Equal(text, Figures.Short(value));

    private static Chart OneLine(double[] values) =>
        new("One line", new Grid(values.Length, 1, BinUnit.Hours), [new ChartPanel("things", 100, [new ChartLine("x", "c0", values)])]);
}
