using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Verdicts;

public sealed class Windows_choose_bins
{
    private static readonly SourceSpan Nowhere = new SourceText("tests/line.yaml", "x").Span;

    private static LineModel ThreeDays => LineModel.Of(72, 1, 10);

    [Theory]
    [InlineData("06:00-22:00", 48)]
    [InlineData("22:00-06:00", 24)]
    [InlineData("00:00-24:00", 72)]
    public void By_the_hour(string hours, int count) => Assert.Equal(count, Count(ThreeDays, new WindowSyntax(Nowhere) { Hours = Word(hours) }));

    [Theory]
    [InlineData("tue", 24)]
    [InlineData("Wednesday", 24)]
    [InlineData("sun", 0)]
    [InlineData("weekdays", 72)]
    [InlineData("weekend", 0)]
    public void By_the_day_of_the_week(string day, int count) => Assert.Equal(count, Count(ThreeDays, new WindowSyntax(Nowhere) { Days = [Word(day)] }));

    [Fact]
    public void By_dates()
    {
        var window = new WindowSyntax(Nowhere) { From = Word("2024-10-02"), To = Word("2024-10-03T06:00") };

        Assert.Equal(30, Count(ThreeDays, window));
    }

    [Fact]
    public void By_the_local_clock()
    {
        var window = new WindowSyntax(Nowhere) { To = Word("2024-10-01T06:00") };

        Assert.Equal(4, Count(ThreeDays with { Zone = "Europe/Berlin" }, window));
    }

    [Theory]
    [InlineData("6 to 10")]
    [InlineData("06:00-06:00")]
    [InlineData("25:00-26:00")]
    public void Or_are_reported(string hours)
    {
        var judged = Judged.Of(ThreeDays, new TestFile("max(line.queue) < 5 unit") { During = new WindowSyntax(Nowhere) { Hours = Word(hours) } });

        Assert.Equal(["FTS4007"], judged.Codes);
    }

    [Fact]
    public void Or_are_reported_where_the_grid_has_no_start()
    {
        var judged = Judged.Of(ThreeDays with { HasStart = false }, new TestFile("max(line.queue) < 5 unit") { Each = "day" });

        Assert.Equal("This model has no start, so its bins have no hours and days. Give its grid a 'start'.", Assert.Single(judged.Findings).Message);
    }

    [Fact]
    public void For_each_day_and_say_which()
    {
        var demand = new double[72];
        demand[30] = 50;
        demand[60] = 70;
        var judged = Judged.Of(new LineModel(demand, [.. Enumerable.Repeat(10.0, 72)]), new TestFile("max(line.queue) <= 20 unit") { Each = "day" });

        Assert.Equal("max(line.queue) is 40 unit, above 20 unit on 2024-10-02; first at bin 30 (2024-10-02T06:00). It fails in 2 of 3 days.", judged.Only.Message);
    }

    [Fact]
    public void For_each_week_from_monday()
    {
        var line = LineModel.Of(24 * 14, 1, 10);
        var weeks = new WindowReader(line.Compile(), new Compiler.Diagnostics.FindingSink()).Read(null, Word("week"))!.Value;

        Assert.Equal(["in the week of 2024-09-30", "in the week of 2024-10-07", "in the week of 2024-10-14"], weeks.Select(w => w.Label));
        Assert.Equal([144, 168, 24], weeks.Select(w => w.Bins.Length));
    }

    [Fact]
    public void For_each_month()
    {
        var line = LineModel.Of(24 * 62, 1, 10);
        var months = new WindowReader(line.Compile(), new Compiler.Diagnostics.FindingSink()).Read(null, Word("month"))!.Value;

        Assert.Equal(["in the month from 2024-10-01", "in the month from 2024-11-01", "in the month from 2024-12-01"], months.Select(m => m.Label));
        Assert.Equal([31 * 24, 30 * 24, 24], months.Select(m => m.Bins.Length));
    }

    [Fact]
    public void For_each_hour_of_which_there_are_two_when_clocks_are_set_back()
    {
        var line = LineModel.Of(4 * 24 * 31, 1, 10) with { BinMinutes = 15, Zone = "Europe/Berlin" };
        var hours = new WindowReader(line.Compile(), new Compiler.Diagnostics.FindingSink())
            .Read(new WindowSyntax(Nowhere) { From = Word("2024-10-27T01:00"), To = Word("2024-10-27T04:00") }, Word("hour"))!.Value;

        Assert.Equal(
            ["in the hour from 2024-10-27T01:00", "in the hour from 2024-10-27T02:00", "in the hour from 2024-10-27T02:00", "in the hour from 2024-10-27T03:00"],
            hours.Select(h => h.Label));
        Assert.All(hours, h => Assert.Equal(4, h.Bins.Length));
    }

    [Fact]
    public void Hours_are_not_told_apart_where_a_bin_is_longer()
    {
        var judged = Judged.Of(LineModel.Of(10, 1, 10) with { BinMinutes = 120 }, new TestFile("max(line.queue) < 5 unit") { Each = "hour" });

        Assert.Equal("A bin lasts 120 min, so no hour can be told from another. Say 'each: day', or take a shorter step.", Assert.Single(judged.Findings).Message);
    }

    private static int Count(LineModel line, WindowSyntax window)
    {
        var findings = new Compiler.Diagnostics.FindingSink();
        return new WindowReader(line.Compile(), findings).Read(window, null) is { } chosen ? chosen.Sum(s => s.Bins.Length) : 0;
    }

    private static Sourced<string> Word(string text) => new(text, Nowhere);
}
