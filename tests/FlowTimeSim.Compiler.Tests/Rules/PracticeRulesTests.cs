using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>The rules that practitioners ask for, each where it speaks, with its whole message, and its near misses.</summary>
public sealed class PracticeRulesTests
{
    [Fact]
    public void A_path_that_is_served_for_more_than_half_a_bin_is_passed_too_fast() => Assert.Equal(
        ["catalog/c.yaml(9,77): info FTS5046: Work passes agent -> expert within one bin, and their service times add up to 40 min, more than half of the bin of 1 h: all that comes behind sees it by up to 40 min too early. Take a shorter step, or put a 'lag' on the connection behind it."],
        Found("FTS5046", Of(Two("parallelism: 3, serviceTime: 10 min", "parallelism: 8, serviceTime: 30 min"), Week)));

    [Theory]
    [InlineData("parallelism: 3, serviceTime: 10 min", "parallelism: 8, serviceTime: 20 min")]
    [InlineData("parallelism: 30, serviceTime: 2 h", "parallelism: 8, serviceTime: 20 min")]
    [InlineData("capacity: 20 call/h", "capacity: 20 call/h")]
    public void A_short_path_and_servers_that_are_held_are_no_such_path(string first, string second) => Assert.Empty(Found("FTS5046", Of(Two(first, second), Week)));

    [Fact]
    public void A_lag_ends_a_path() => Assert.Empty(Found(
        "FTS5046",
        Of(Two("parallelism: 8, serviceTime: 20 min", "parallelism: 8, serviceTime: 20 min").Replace("from: agent, to: expert", "from: agent, to: expert, lag: 1 h", StringComparison.Ordinal), Week)));

    [Fact]
    public void The_same_people_at_two_places_are_found_at_the_second() => Assert.Equal(
        ["catalog/c.yaml(11,81): info FTS5047: The 4 of 'staff' serve both at 'agent' and at 'expert', in 168 bins at the same time. If they are the same people, share them out (as '${staff} * 0.6'); if not, give each place a parameter of its own."],
        Found("FTS5047", Of(Staff + Two("capacity: 4 call/h, parallelism: \"${staff}\"", "capacity: 5 call/h, parallelism: \"${staff}\""), Week)));

    [Theory]
    [InlineData("parallelism: \"${staff} * 0.6\"", "parallelism: \"${staff} * 0.4\"", "")]
    [InlineData("parallelism: \"${staff}\"", "parallelism: 4", "")]
    [InlineData("parallelism: \"${staff}\"", "parallelism: \"${staff}\"", "events: [ { series: expert.capacity, set: 0 call/h } ]")]
    public void Shared_people_and_people_elsewhere_are_not(string first, string second, string scenario) => Assert.Empty(
        Found("FTS5047", Of(Staff + Two("capacity: 5 call/h, " + first, "capacity: 5 call/h, " + second), Week + scenario)));

    [Fact]
    public void Servers_in_capacity_and_parallelism_are_counted_twice() => Assert.Equal(
        ["catalog/c.yaml(10,42): warning FTS5048: 'staff' stands in the capacity of 'agent' and in its parallelism: 'capacity' is one server's, so the 4 count 16-fold. Take it out of one of them."],
        Found("FTS5048", Of(Staff + Desk("10 call/h", "capacity: \"${staff} * 5 call/h\", parallelism: \"${staff}\""), Week)));

    [Theory]
    [InlineData("capacity: \"20 call/h / ${staff}\", parallelism: \"${staff}\"")]
    [InlineData("capacity: 5 call/h, parallelism: \"${staff}\"")]
    [InlineData("capacity: \"${staff} * 5 call/h\", parallelism: 1")]
    public void One_server_s_capacity_is_counted_once(string agent) => Assert.Empty(Found("FTS5048", Of(Staff + Desk("10 call/h", agent), Week)));

    [Fact]
    public void Twelve_values_over_a_quarter_are_asked_about() => Assert.Equal(
        ["catalog/c.yaml(5,61): info FTS5050: 12 values stretched over 90 days: each stands for 7.5 days. If they are months, write them as 'monthOfYear'; if that time is meant, say 'step: 180 h' instead of 'align: stretch'."],
        Found("FTS5050", Of("profiles:\n  p: { values: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], align: stretch }\n" + Desk("{ profile: p, scale: 10 call/h }", "capacity: 12 call/h"), Days(90))));

    [Theory]
    [InlineData(7, 30, true)]
    [InlineData(7, 7, false)]
    [InlineData(7, 49, false)]
    [InlineData(12, 365, false)]
    [InlineData(12, 366, false)]
    [InlineData(12, 84, false)]
    [InlineData(12, 12, false)]
    [InlineData(24, 1, false)]
    [InlineData(24, 2, true)]
    [InlineData(4, 90, true)]
    [InlineData(4, 365, false)]
    [InlineData(52, 364, false)]
    [InlineData(52, 365, true)]
    [InlineData(5, 90, false)]
    public void Values_of_a_period_belong_on_that_period(int values, int days, bool found)
    {
        var list = string.Join(", ", Enumerable.Repeat("10", values));
        Assert.Equal(found, Found("FTS5050", Of(Desk($"{{ values: [{list}], align: stretch, unit: call/h }}", "capacity: 12 call/h"), Days(days))).Length == 1);
    }

    [Fact]
    public void Who_says_how_long_a_value_lasts_means_it() => Assert.Empty(
        Found("FTS5050", Of(Desk("{ values: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], step: 180 h, unit: call/h }", "capacity: 12 call/h"), Days(90))));

    [Fact]
    public void Midnight_in_another_zone_is_found_in_the_grid_and_in_events() => Assert.Equal(
        [
            "scenarios/s.yaml(5,16): info FTS5051: '2024-10-07T00:00Z' is midnight in UTC, and 2024-10-07T02:00 on the clock of Europe/Berlin, which the grid follows. If midnight there is meant, leave out the 'Z'.",
            "scenarios/s.yaml(6,56): info FTS5051: '2024-10-08T00:00Z' is midnight in UTC, and 2024-10-08T02:00 on the clock of Europe/Berlin, which the grid follows. If midnight there is meant, leave out the 'Z'.",
        ],
        Found("FTS5051", Of(
            Desk("10 call/h", "capacity: 12 call/h"),
            "grid: { start: 2024-10-07T00:00Z, zone: Europe/Berlin, bins: 168, binSize: 1, binUnit: hours }\nevents: [ { series: agent.capacity, multiply: 0.5, at: 2024-10-08T00:00Z, for: 1 h } ]\n")));

    [Theory]
    [InlineData("2024-10-07T00:00", "Europe/Berlin")]
    [InlineData("2024-10-06T22:00Z", "Europe/Berlin")]
    [InlineData("2024-10-07T00:00+02:00", "Europe/Berlin")]
    [InlineData("2024-10-07T00:00Z", "UTC")]
    [InlineData("2024-12-07T00:00Z", "Europe/London")]
    public void A_time_that_says_what_it_means_is_silent(string start, string zone) => Assert.Empty(
        Found("FTS5051", Of(Desk("10 call/h", "capacity: 12 call/h"), $"grid: {{ start: {start}, zone: {zone}, bins: 168, binSize: 1, binUnit: hours }}\n")));

    [Theory]
    [InlineData("America/Los_Angeles", "Z", true)]
    [InlineData("America/Los_Angeles", "", false)]
    [InlineData("UTC", "Z", false)]
    [InlineData("Europe/Berlin", "Z", false)]
    public void Rows_in_UTC_that_are_busiest_at_night_are_found_at_their_column(string zone, string suffix, bool found)
    {
        var start = new DateTime(2024, 10, 1);
        var rows = Enumerable.Range(0, 24 * 12).Select(hour => FormattableString.Invariant($"{start.AddHours(hour):yyyy-MM-ddTHH:mm:ss}{suffix},{(hour % 24 is >= 9 and < 13 ? 11 : 2)}"));
        var project = Of(Desk("{ csv: ../data/calls.csv, column: calls, time: at, unit: call/h }", "capacity: 12 call/h"), $"grid: {{ start: 2024-10-03T00:00, zone: {zone}, bins: 168, binSize: 1, binUnit: hours }}\n")
            .With("data/calls.csv", "at,calls\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(
            found ? ["catalog/c.yaml(7,89): info FTS5051: The times of '../data/calls.csv' are in UTC, so that its busiest hour of the day is 03:00 on the clock of America/Los_Angeles; as they are written it is 10:00. If they are local times, take out their 'Z'."] : [],
            Found("FTS5051", project));
    }

    [Theory]
    [InlineData("{ pmf: { 60: 0.5, 120: 0.5 }, unit: passenger/flight, scale: flights }", true)]
    [InlineData("{ pmf: { 60: 0.5, 120: 0.5 }, unit: passenger/flight, per: run, scale: flights }", false)]
    [InlineData("{ pmf: { 60: 0.5, 120: 0.5 }, unit: passenger/h, scale: 3 }", false)]
    [InlineData("\"EACH(flights, load)\"", false)]
    public void A_count_that_scales_a_draw_an_item_takes_one_draw_for_all(string demand, bool found)
    {
        var project = Of(
            $$"""
            units: [flight, passenger]
            series:
              - { id: flights, expr: 4 flight/h }
              - { id: load, pmf: { 60: 0.5, 120: 0.5 }, unit: passenger/flight }
            components:
              - { id: gates, kind: source, demand: {{demand}} }
              - { id: desk, kind: buffer, capacity: 500 passenger/h }
            connections:
              - { from: gates, to: desk }

            """, Week);
        project.Model();
        Assert.Equal(
            found ? ["catalog/c.yaml(9,101): warning FTS2070: In an ensemble one draw of the pmf stands for every flight of a bin. Give the pmf a name among the series, and write EACH(flights, name): each has its own."] : [],
            project.Texts.Where(text => text.Contains("FTS2070", StringComparison.Ordinal)));
    }

    [Fact]
    public void Buffers_that_block_each_other_in_a_circle_are_refused_before_they_can_lock()
    {
        var project = Of(
            """
            units: [pallet]
            components:
              - { id: load, kind: buffer, capacity: 5 pallet/h, limit: 20 pallet, whenFull: block, initial: 20 pallet }
              - { id: unload, kind: buffer, capacity: 4 pallet/h, limit: 20 pallet, whenFull: block, initial: 20 pallet }
            connections:
              - { from: load, to: unload }
              - { from: unload, to: load }

            """, Week);
        Assert.Empty(project.Compile());
        Assert.Contains(project.Errors, text => text.Contains("FTS2040", StringComparison.Ordinal));
    }

    private const string Staff = "parameters:\n  staff: { default: 4 }\n";

    private static string Days(int days) => $"grid: {{ start: 2024-01-01T00:00, bins: {days * 24}, binSize: 1, binUnit: hours }}\n";

    private static string Two(string agent, string expert) =>
        $$"""
        {{Head}}components:
          - { id: callers, kind: source, demand: 10 call/h }
          - { id: agent, kind: buffer, {{agent}} }
          - { id: expert, kind: buffer, label: Expert, {{expert}} }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: expert }
          - { from: expert, to: helped }

        """;

    private static string[] Found(string code, TestProject project) => [.. project.Rule().Where(text => text.Contains(code, StringComparison.Ordinal))];
}
