using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Tests.Binding;

public sealed class RecompileTests
{
    private const string Catalog = """
        units: [job]
        parameters:
          lanes: { type: integer, default: 2, min: 1, max: 5 }
        components:
          - { id: jobs, kind: source, demand: { pmf: { 50: 0.5, 70: 0.5 } } }
          - { id: line, kind: buffer, capacity: "${lanes} * 40 job/h", limit: 30 job, initial: 4 job }
          - { id: done, kind: sink }
        connections:
          - { from: jobs, to: line }
          - { from: line, to: done }

        """;

    private const string Scenario = "per: hour\ngrid: { start: 2024-10-01T00:00, bins: 4, binSize: 1, binUnit: hours }\n";

    [Theory]
    [InlineData("line.capacity", "multiply", 0.5, "line.capacity", 40)]
    [InlineData("buffers.capacity", "add", 5, "line.capacity", 85)]
    [InlineData("components.line.capacity", "set", 7, "line.capacity", 7)]
    [InlineData("sources.demand", "multiply", 1.25, "jobs.demand", 75)]
    [InlineData("jobs.demand", "set", 9, "jobs.demand", 9)]
    [InlineData("lanes", "set", 3, "line.capacity", 120)]
    [InlineData("lanes", "add", 1, "line.capacity", 120)]
    public void A_change_changes_its_series_and_nothing_else(string target, string operation, double number, string series, double expected)
    {
        var model = TestProject.Of("per: hour\n" + Catalog, Scenario).Model();
        var findings = new FindingSink();

        var changed = ModelCompiler.Recompile(model, [new ModelChange(target, operation, null, number, null)], findings);

        Assert.Empty(findings.ToSorted().Where(finding => finding.Severity == Severity.Error));
        Assert.Equal(expected, TestProject.Values(changed!, series)[3], 1e-9);
        Assert.Equal(model.Engine.Nodes.Select(node => node.Id), changed!.Engine.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void Changes_come_on_top_of_changes_and_draws_are_scaled_with_them()
    {
        var model = TestProject.Of("per: hour\n" + Catalog, Scenario).Model();
        var findings = new FindingSink();

        var once = ModelCompiler.Recompile(model, [new ModelChange("jobs.demand", "multiply", null, 2, null)], findings)!;
        var twice = ModelCompiler.Recompile(once, [new ModelChange("jobs.demand", "add", null, 10, null)], findings)!;

        Assert.Equal(130, TestProject.Values(twice, "jobs.demand")[0]);
        Assert.Equal(2, twice.Random[0].Scale[0]);
        Assert.Equal(10, twice.Random[0].Offset[0]);
    }

    [Theory]
    [InlineData("line.capacty", "FTS2003")]
    [InlineData("line.served", "FTS2065")]
    [InlineData("nothing", "FTS2003")]
    [InlineData("jobs.capacity", "FTS2003")]
    [InlineData("services.capacity", "FTS2065")]
    public void A_change_of_nothing_that_can_be_changed_is_a_finding(string target, string code)
    {
        var model = TestProject.Of("per: hour\n" + Catalog, Scenario).Model();
        var findings = new FindingSink();

        Assert.Null(ModelCompiler.Recompile(model, [new ModelChange(target, "multiply", null, 2, null)], findings));
        Assert.Equal(code, Assert.Single(findings.ToSorted(), finding => finding.Severity == Severity.Error).Code);
    }

    [Fact]
    public void A_parameter_out_of_its_range_is_a_finding()
    {
        var model = TestProject.Of("per: hour\n" + Catalog, Scenario).Model();
        var findings = new FindingSink();

        Assert.Null(ModelCompiler.Recompile(model, [new ModelChange("lanes", "multiply", null, 10, null)], findings));
        Assert.Equal("FTS2011", Assert.Single(findings.ToSorted(), finding => finding.Severity == Severity.Error).Code);
    }

    [Fact]
    public void Limits_and_initials_can_be_changed()
    {
        var model = TestProject.Of("per: hour\n" + Catalog, Scenario).Model();
        var changed = ModelCompiler.Recompile(
            model,
            [new ModelChange("line.limit", "set", null, 1, null), new ModelChange("line.initial", "set", null, 90, null), new ModelChange("line.capacity", "set", null, 0, null)],
            new FindingSink());

        Assert.Equal(1, changed!.Flow!.Components[1].Limit);
        Assert.Equal(149, TestProject.Values(changed, "line.overflow")[0]);
    }
}
