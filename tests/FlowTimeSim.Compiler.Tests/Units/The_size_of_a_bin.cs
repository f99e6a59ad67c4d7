using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Units;

/// <summary>A model whose numbers say their units means the same on bins of every size: flows are rescaled, levels and ratios are not.</summary>
public sealed class The_size_of_a_bin
{
    private const int DayMinutes = 1440;

    private const string Catalog =
        """
        units: [job, order, agent]
        per: hour
        parameters:
          rate: 100 job/h
        series:
          - { id: seen, expr: line.served / bin * 1 h }
          - { id: busy, expr: desk.served * 6 min / bin }
          - { id: drained, expr: "MIN(line.queue / 4 h, 10 job/h)" }
          - { id: short, expr: line.arrivals - line.served }
        components:
          - { id: jobs, kind: source, demand: 120 job/h }
          - { id: line, kind: buffer, capacity: "${rate}", initial: 30 job, errorRate: 10 % }
          - { id: desk, kind: service, serviceTime: 6 min, parallelism: 20 }
          - { id: team, kind: buffer, capacity: 12 order/agent/h, parallelism: 15 agent, limit: 600 order }
          - { id: mail, kind: source, demand: 24 }
          - { id: hold, kind: buffer, capacity: 18 job/h, initial: 12 job, patience: 2 h }
        connections:
          - { from: jobs, to: line }
          - { from: line, to: desk }
          - { from: desk, to: team, times: 3 order/job }
          - { from: mail, to: hold }

        """;

    private static readonly string[] Flows =
    [
        "jobs.demand", "line.arrivals", "line.capacity", "line.served", "line.errors", "desk.capacity", "desk.served", "team.arrivals", "team.capacity",
        "team.served", "team.overflow", "mail.demand", "hold.capacity", "hold.served", "hold.abandoned", "drained", "short",
    ];

    private static readonly string[] Levels = ["line.queue", "team.queue", "hold.queue", "busy"];

    private static readonly string[] Ratios = ["line.utilization", "line.load", "desk.utilization", "team.load"];

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(240)]
    [InlineData(DayMinutes)]
    public void Rescales_flows_and_leaves_levels_and_ratios(int minutes)
    {
        var hourly = Model(60);
        var model = Model(minutes);
        var each = minutes / 60.0;
        foreach (var series in Flows)
        {
            // Where the same happens in every bin; a queue that fills up does not overflow before.
            if (series != "team.overflow" && series != "drained")
            {
                Assert.Equal(TestProject.Values(hourly, series)[^1] * each, TestProject.Values(model, series)[^1], 1e-9 * Math.Max(1, each));
            }

            Assert.Equal(hourly.Series[series].Unit.Text, model.Series[series].Unit.Text);
        }

        foreach (var series in Ratios.Concat(["busy", "seen"]))
        {
            if (model.Series[series].NodeId is not null)
            {
                Assert.Equal(TestProject.Values(hourly, series)[^1], TestProject.Values(model, series)[^1], 1e-9);
            }
        }

        foreach (var series in Levels)
        {
            Assert.Equal(At(hourly, series, 2 * DayMinutes), At(model, series, 2 * DayMinutes), 1e-6);
        }
    }

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(DayMinutes)]
    public void Leaves_what_flows_in_a_day(int minutes)
    {
        var hourly = Model(60);
        var model = Model(minutes);
        foreach (var series in Flows.Where(series => series is not ("drained" or "hold.abandoned")))
        {
            Assert.Equal(TestProject.Values(hourly, series).Sum(), TestProject.Values(model, series).Sum(), 1e-6);
        }
    }

    [Theory]
    [InlineData("demand: 120 job/h", "demand: 120 job", 0)]
    [InlineData("capacity: 18 job/h", "capacity: 18", 0)]
    [InlineData("MIN(line.queue / 4 h, 10 job/h)", "MIN(line.queue / 4 h, 10)", 0)]
    public void Is_what_bare_flows_are_per_where_the_file_does_not_say(string old, string text, int said)
    {
        var project = TestProject.Of(Catalog.Replace(old, text, StringComparison.Ordinal), Grid(30));
        Assert.Equal(said, UnitModel.Said(project).Length);

        var bare = TestProject.Of(Catalog.Replace(old, text, StringComparison.Ordinal).Replace("per: hour\n", string.Empty, StringComparison.Ordinal).Replace("demand: 24 }", "demand: 24 job/h }", StringComparison.Ordinal), Grid(30));
        Assert.Contains(" FTS2006: ", Assert.Single(UnitModel.Said(bare)), StringComparison.Ordinal);
    }

    private static double At(CompiledModel model, string series, int minute) => TestProject.Values(model, series)[(minute / (int)model.Grid.BinMinutes) - 1];

    private static CompiledModel Model(int minutes)
    {
        var project = TestProject.Of(Catalog, Grid(minutes));
        var model = project.Model();
        Assert.DoesNotContain(project.Texts, text => text.Contains("warning", StringComparison.Ordinal));
        return model;
    }

    private static string Grid(int minutes) => minutes == DayMinutes
        ? "grid: { start: 2024-10-01T00:00, bins: 4, binSize: 1, binUnit: days }\n"
        : FormattableString.Invariant($"grid: {{ start: 2024-10-01T00:00, bins: {4 * DayMinutes / minutes}, binSize: {minutes}, binUnit: minutes }}\n");
}
