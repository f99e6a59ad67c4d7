using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Slips of a unit or a comma that can be read, and cannot be meant.</summary>
public sealed class SlipRulesTests
{
    [Theory]
    [InlineData("[0,8, 1,0, 1,2, 1.0]", true)]
    [InlineData("[0.8, 1.0, 1.2, 1.0]", false)]
    [InlineData("[1,0,1,2]", false)]
    [InlineData("[1, 2,3, 4]", false)]
    [InlineData("[1,2,1, 1,1,1, 1,2,1]", false)]
    public void Decimal_commas_are_told_from_a_list_written_tightly(string values, bool found) =>
        Assert.Equal(found, Codes(Of(Desk($"{{ expr: 8 call/h, profile: {{ values: {values}, align: repeat, normalize: mean }} }}", "capacity: 12 call/h"), Week)).Contains("FTS2137"));

    [Theory]
    [InlineData("serviceTime: 5 min, parallelism: 2, patience: 8 ms", true)]
    [InlineData("serviceTime: 5 min, parallelism: 2, patience: 1 s", false)]
    [InlineData("serviceTime: 20 ms, patience: 8 ms", false)]
    [InlineData("capacity: 12 call/h, patience: 8 ms", false)]
    public void A_patience_is_measured_by_the_service(string agent, bool found) =>
        Assert.Equal(found, Codes(Of(Desk("10 call/h", agent), Week)).Contains("FTS2138"));

    [Theory]
    [InlineData("20 call/h", "2 call/s", false)]
    [InlineData("8", "12 call/h", false)]
    [InlineData("0.1", "12 call/min", false)]
    [InlineData("{ expr: 8 call/h, profile: { values: [1, 8, 1, 1, 1], align: repeat, normalize: mean } }", "10 call/min", true)]
    public void A_capacity_per_another_time_than_the_catalog_is_told_where_the_factor_explains_the_load(string demand, string capacity, bool found) =>
        Assert.Equal(found, Of(Desk(demand, $"capacity: {capacity}"), Week).Rule().Any(text => text.Contains("and the catalog counts per hour", StringComparison.Ordinal)));

    [Fact]
    public void Servers_are_not_counted_in_what_flows()
    {
        var project = Of(Desk("10 call/h", "capacity: 12 call/h, parallelism: 2 call"), Week);
        project.Compile();
        Assert.Contains("FTS2005: The parallelism of 'agent' is in call, which is what flows through it", Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EACH(load, flights)", "FTS2057: EACH takes the number first, and then what is drawn for each: 'load' is drawn, and 'flights' is the number of flight. Write EACH(flights, load).")]
    [InlineData("EACH(flights, load)", null)]
    public void EACH_takes_the_number_first(string demand, string? expected)
    {
        var project = Of(
            $$"""
            units: [flight, passenger]
            per: hour
            series:
              - { id: flights, expr: 4 flight/h }
              - { id: load, pmf: { 60: 0.5, 90: 0.5 }, unit: passenger/flight }
            components:
              - { id: arrivals, kind: source, demand: "{{demand}}" }
              - { id: desk, kind: buffer, capacity: 400 passenger/h }
            connections:
              - { from: arrivals, to: desk }

            """,
            Week);
        project.Compile();
        Assert.Equal(expected is null ? 0 : 1, project.Errors.Length);
        Assert.All(project.Errors, text => Assert.EndsWith(expected!, text, StringComparison.Ordinal));
    }

    private static string[] Codes(TestProject project) => [.. project.Rule().Select(text => text[text.IndexOf("FTS", StringComparison.Ordinal)..][..7])];
}
