using FlowTimeSim.Compiler.Time;

namespace FlowTimeSim.Compiler.Tests.Binding;

public sealed class ExportTests
{
    private const string Catalog = "components:\n  - { id: jobs, kind: source, demand: 60 unit/h }\n  - { id: line, kind: buffer, capacity: 90 unit/h }\nconnections:\n  - { from: jobs, to: line }\n";
    private const string Scenario = "grid: { start: 2024-10-01T00:00, bins: 4, binSize: 1, binUnit: hours }\noutputs:\n  - { series: line.served, as: a.csv }\n";

    [Fact]
    public void Horizon_step_and_outputs_can_be_chosen_by_the_project()
    {
        var project = TestProject.Of(Catalog, Scenario);
        project.Inputs = new CompilerInputs { Export = new ExportOptions("2025-01-01T00:00", "96", "15", "minutes", ["line.queue", "line.utilization"], "line.ftmodel") };

        var model = project.Model();

        Assert.Equal((96, 15, BinUnit.Minutes), (model.Grid.Bins, model.Grid.BinSize, model.Grid.BinUnit));
        Assert.Equal(2025, model.Grid.Start!.Value.Year);
        Assert.Equal(15, TestProject.Values(model, "jobs.demand")[0]);
        Assert.Equal(["line_queue", "line_utilization"], model.Engine.Outputs.Select(output => output.Series));
        Assert.Equal(["line.queue", "line.utilization"], model.Outputs.Select(output => output.Series));
    }

    [Fact]
    public void Values_that_cannot_be_are_findings_at_the_project_file()
    {
        var project = TestProject.Of(Catalog, Scenario);
        project.Inputs = new CompilerInputs { Export = new ExportOptions("soon", null, "0", "fortnights", ["line.queu"], "line.ftmodel") };

        Assert.Empty(project.Compile());
        Assert.Contains("line.ftmodel(1,1): error FTS2067: ModelBinSize is a whole number, 1 or more, not '0'.", project.Errors);
    }

    [Fact]
    public void A_parameter_from_outside_is_typed_and_must_be_declared()
    {
        var project = TestProject.Of("parameters: { rate: { default: 10 unit/h, max: 50 unit/h } }\ncomponents:\n  - { id: jobs, kind: source, demand: \"${rate}\" }\n", Scenario.Split("outputs")[0]);
        project.Inputs = new CompilerInputs { Parameters = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("rate", "30 unit/h") };
        Assert.Equal(30, TestProject.Values(project.Model(), "jobs.demand")[0]);

        var other = TestProject.Of(Catalog, Scenario);
        other.Inputs = project.Inputs;
        other.Compile();
        Assert.Contains("FTS2010", Assert.Single(other.Errors), StringComparison.Ordinal);
    }
}
