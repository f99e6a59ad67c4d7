using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Units;

public sealed class UnitBindingTests
{
    private const string Hours = "grid: { start: 2024-10-01T00:00, bins: 2, binSize: 30, binUnit: minutes }\n";

    [Fact]
    public void A_factor_on_a_connection_changes_the_item()
    {
        var model = TestProject.Of(
            """
            units: [flight, passenger]
            components:
              - { id: planes, kind: source, demand: 4 flights/h }
              - { id: gate, kind: buffer, capacity: 3 passengers/min, limit: 500 passenger }
              - { id: city, kind: sink }
            connections:
              - { from: planes, to: gate, times: 90 passenger/flight }
              - { from: gate, to: city }

            """,
            Hours).Model();

        Assert.Equal(180, TestProject.Values(model, "gate.arrivals")[0]);
        Assert.Equal(90, TestProject.Values(model, "gate.capacity")[0]);
        Assert.Equal(["flight", "passenger", "passenger"], model.Flow!.Components.Select(component => component.ItemUnit));
    }

    [Theory]
    [InlineData("line.served + 3 min")]
    [InlineData("line.served > line.queue")]
    [InlineData("MIN(line.queue, 480 job/h)")]
    [InlineData("line.served - 5 order")]
    [InlineData("IF(line.served > 3 min, 1, 2)")]
    [InlineData("CLAMP(line.queue, 0, 3 order)")]
    public void What_does_not_go_together_is_one_error_that_names_both(string expression)
    {
        var project = Project(expression);
        project.Compile();

        var error = Assert.Single(project.Findings.ToSorted());
        Assert.Equal("FTS2005", error.Code);
        Assert.Equal(2, error.Related.Length);
        Assert.StartsWith("'line.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line.served + 480 job/h", 270)]
    [InlineData("MAX(0, line.arrivals - line.served)", 0)]
    [InlineData("MIN(line.served, 10 job/min)", 30)]
    [InlineData("line.served * 2 eur/job", 60)]
    [InlineData("line.queue + 7", 7)]
    [InlineData("ABS(0 job/h - line.served)", 30)]
    [InlineData("IF(line.served >= 60 job/h, 1, 2) * 100 %", 1)]
    [InlineData("480 job/h * bin", 240)]
    [InlineData("2 job/min * 30 s", 1)]
    [InlineData("line.arrivals / line.served", 1)]
    [InlineData("bin / 1 min", 30)]
    public void What_goes_together_is_converted(string expression, double expected)
    {
        Assert.Equal(expected, TestProject.Values(Project(expression).Model(), "x")[1], 1e-12);
    }

    private static TestProject Project(string expression) => TestProject.Of(
        $$"""
        units: [job, order, eur]
        series:
          - { id: x, expr: "{{expression}}" }
        components:
          - { id: jobs, kind: source, demand: 60 job/h }
          - { id: line, kind: buffer, capacity: 80 job/h }
        connections:
          - { from: jobs, to: line }

        """,
        Hours);
}
