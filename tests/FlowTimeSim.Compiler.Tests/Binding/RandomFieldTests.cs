namespace FlowTimeSim.Compiler.Tests.Binding;

/// <summary>Wherever a value over time is wanted a PMF may stand, and is drawn in an ensemble (language.md, "Random forms").</summary>
public sealed class RandomFieldTests
{
    [Theory]
    [InlineData("errorRate: { pmf: { 0: 0.5, 0.2: 0.5 } }, capacity: 20 job/h", "")]
    [InlineData("limit: { pmf: { 10: 0.5, 20: 0.5 }, unit: job }, capacity: 20 job/h", "")]
    [InlineData("capacity: { pmf: { 10: 0.5, 20: 0.5 }, unit: job/h }, parallelism: 2", "")]
    [InlineData("capacity: 4 job/h, parallelism: { pmf: { 2: 0.5, 4: 0.5 } }", "")]
    [InlineData("serviceTime: { pmf: { 2: 0.5, 6: 0.5 }, unit: min }", "")]
    [InlineData("capacity: 20 job/h", ", weight: { pmf: { 0.5: 0.5, 1: 0.5 } }")]
    [InlineData("capacity: 20 job/h", ", times: { pmf: { 1: 0.5, 3: 0.5 } }, weight: 0.5")]
    public void It_is_one_random_input(string line, string straight)
    {
        var rest = straight.Length == 0 ? string.Empty : "\n  - { from: line, to: other, weight: rest }";
        var model = TestProject.Of(
            $$"""
            units: [job]
            per: hour
            components:
              - { id: jobs, kind: source, demand: 30 job/h }
              - { id: line, kind: buffer, {{line}} }
              - { id: done, kind: sink }
              - { id: other, kind: sink }
            connections:
              - { from: jobs, to: line }
              - { from: line, to: done{{straight}} }{{rest}}

            """,
            "grid: { bins: 24, binSize: 1, binUnit: hours }\n").Model();

        Assert.Single(model.Random);
    }

    [Fact]
    public void What_an_event_sets_is_drawn_too()
    {
        var model = TestProject.Of(
            """
            units: [job]
            per: hour
            components:
              - { id: jobs, kind: source, demand: 30 job/h }
              - { id: done, kind: sink }
            connections:
              - { from: jobs, to: done }

            """,
            """
            grid: { start: 2024-10-01T00:00, bins: 24, binSize: 1, binUnit: hours }
            events:
              - { series: jobs.demand, set: { pmf: { 10: 0.5, 60: 0.5 }, unit: job }, at: 2024-10-01T04:00, for: 2 h }

            """).Model();

        Assert.Single(model.Random);
        Assert.Equal([30, 35, 35, 30], TestProject.Values(model, "jobs.demand")[3..7]);
    }
}
