using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Time;

/// <summary>Bins are physical; shapes, recurrences and dates follow the zone's clock.</summary>
public sealed class CalendarTests
{
    private const string OfficeHours =
        "profiles:\n  office: { hourOfDay: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0] }\n"
        + "series:\n  - { id: open, profile: office }\n";

    [Fact]
    public void An_hour_of_the_day_stays_where_the_clock_shows_it_when_summer_time_begins()
    {
        // 31 March 2024 has 23 hours in Berlin: 08:00 is the eighth bin of that day, and the ninth of the day before.
        var open = Values(OfficeHours, "grid: { start: 2024-03-30T00:00, zone: Europe/Berlin, bins: 71, binSize: 1, binUnit: hours }", "open");

        Assert.Equal(8, Array.IndexOf(open, 1.0));
        Assert.Equal(24 + 7, Array.IndexOf(open, 1.0, 24));
        Assert.Equal(24 + 23 + 8, Array.IndexOf(open, 1.0, 24 + 23));
        Assert.Equal(27, open.Sum());
    }

    [Fact]
    public void The_hour_that_comes_twice_has_the_same_value_twice()
    {
        var open = Values(
            "profiles:\n  p: { hourOfDay: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23] }\nseries:\n  - { id: open, profile: p }\n",
            "grid: { start: 2024-10-27T00:00, zone: Europe/Berlin, bins: 6, binSize: 1, binUnit: hours }",
            "open");

        Assert.Equal([0, 1, 2, 2, 3, 4], open);
    }

    [Fact]
    public void A_day_bin_averages_the_hours_and_a_shape_of_half_hours_is_read_by_the_quarter()
    {
        Assert.Equal(9.0 / 24, Values(OfficeHours, "grid: { start: 2024-10-01T00:00, bins: 2, binSize: 1, binUnit: days }", "open")[1], 1e-12);
        var halves = string.Join(", ", Enumerable.Range(0, 48));
        var values = Values(
            $"profiles:\n  p: {{ hourOfDay: [{halves}] }}\nseries:\n  - {{ id: open, profile: p }}\n", "grid: { start: 2024-10-01T06:00, bins: 4, binSize: 15, binUnit: minutes }", "open");
        Assert.Equal([12, 12, 13, 13], values);
    }

    [Fact]
    public void Weeks_begin_on_Monday_and_months_have_their_lengths()
    {
        // 1 October 2024 is a Tuesday.
        var days = Values(
            "profiles:\n  p: { dayOfWeek: [1, 2, 3, 4, 5, 6, 7] }\nseries:\n  - { id: open, profile: p }\n", "grid: { start: 2024-10-01T00:00, bins: 7, binSize: 1, binUnit: days }", "open");
        Assert.Equal([2, 3, 4, 5, 6, 7, 1], days);

        var weeks = Values(
            "profiles:\n  p: { monthOfYear: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }\nseries:\n  - { id: open, profile: p }\n",
            "grid: { start: 2024-10-28T00:00, bins: 2, binSize: 1, binUnit: weeks }",
            "open");
        Assert.Equal(((4 * 10) + (3 * 11)) / 7.0, weeks[0], 1e-12);
        Assert.Equal(11, weeks[1]);
    }

    [Fact]
    public void A_weekly_event_keeps_its_hour_of_the_clock()
    {
        var capacity = Values(
            "series:\n  - { id: staff, expr: 5 unit/h }\n",
            """
            grid: { start: 2024-10-21T00:00, zone: Europe/Berlin, bins: 336, binSize: 1, binUnit: hours }
            events:
              - { series: staff, set: 0 unit/h, at: 2024-10-22T22:00, for: 2 h, every: 1 week }
            """,
            "staff");

        // One week later there is an hour more on the clock's way.
        Assert.Equal([46, 47, 46 + 168 + 1, 47 + 168 + 1], Enumerable.Range(0, 336).Where(bin => capacity[bin] == 0));
    }

    [Fact]
    public void Days_choose_among_the_occurrences_and_until_ends_them()
    {
        var capacity = Values(
            "series:\n  - { id: staff, expr: 5 unit/h }\n",
            """
            grid: { start: 2024-10-01T00:00, bins: 240, binSize: 1, binUnit: hours }
            events:
              - { series: staff, multiply: 0, at: "06:00", for: 1 h, days: [mon, wed], until: 2024-10-08T00:00 }
            """,
            "staff");

        Assert.Equal([30, (6 * 24) + 6], Enumerable.Range(0, 240).Where(bin => capacity[bin] == 0));
    }

    [Theory]
    [InlineData("align: stretch", new[] { 1, 1, 1, 2, 2, 2, 3, 3.0 })]
    [InlineData("align: repeat", new[] { 1, 2, 3, 1, 2, 3, 1, 2.0 })]
    [InlineData("align: hold", new[] { 1, 2, 3, 3, 3, 3, 3, 3.0 })]
    [InlineData("align: repeat, step: 2 h", new[] { 1, 1, 2, 2, 3, 3, 1, 1.0 })]
    [InlineData("align: repeat, lead: 1 h", new[] { 2, 3, 1, 2, 3, 1, 2, 1.0 })]
    [InlineData("align: hold, lag: 90 min, edge: zero", new[] { 0, 0.5, 1.5, 2.5, 3, 3, 3, 3 })]
    public void Values_fit_the_grid_as_they_say(string how, double[] expected)
    {
        var values = Values($"series:\n  - {{ id: x, values: [1, 2, 3], {how} }}\n", "grid: { bins: 8, binSize: 1, binUnit: hours }", "x");
        if (how == "align: stretch")
        {
            // Each stands for 2.67 bins: the third bin holds two parts of 1 and one of 2.
            Assert.Equal((1 * 2 / 3.0) + (2 / 3.0), values[2], 1e-12);
            return;
        }

        Assert.Equal(expected[..7], values[..7]);
    }

    [Fact]
    public void Normalized_shapes_have_the_mean_1()
    {
        var x = Values("series:\n  - { id: x, profile: { values: [1, 3], align: repeat, normalize: mean }, scale: 10 }\n", "grid: { bins: 4, binSize: 1, binUnit: hours }", "x");

        Assert.Equal([5, 15, 5, 15], x);
    }

    private static double[] Values(string catalog, string scenario, string series) =>
        TestProject.Values(TestProject.Of(catalog + "components: []\n", scenario + "\n").Model(), series);
}
