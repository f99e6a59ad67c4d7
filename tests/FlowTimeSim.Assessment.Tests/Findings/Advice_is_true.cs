using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Findings;

/// <summary>A finding proposes only what helps.</summary>
public sealed class Advice_is_true
{
    private const string Data = "data/rows.csv";

    [Theory]
    [InlineData("2024-10-01T00:00,1\n2024-10-01T02:00,2\n2024-10-01T03:00,3\n", "", "Rows are missing in between: add them.")]
    [InlineData("2024-10-01T00:00,1\n2024-10-01T02:00,2\n2024-10-01T03:00,3\n", ", edge: hold", "Rows are missing in between: add them.")]
    [InlineData("2024-10-01T00:00,1\n2024-10-01T01:00,2\n2024-10-01T02:00,3\n", "", "or say 'edge: hold', 'edge: repeat' or 'edge: zero' for what lies before and after.")]
    [InlineData("2024-10-01T00:00,1\n2024-10-01T02:00,2\n", "", "'edge' stands only for what lies before and after.")]
    public void An_edge_is_offered_only_where_it_helps(string rows, string edge, string advice)
    {
        var finding = Assert.Single(Gap(rows, edge).Judge());
        Assert.Equal("FTS2034", finding.Code);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_a_sink_is_changed_by_what_flows_into_it()
    {
        var project = new SampleProject("manufacturing-line");
        project.Change("tests/line.yaml", "sources.demand", "done.arrivals");
        Assert.Equal("'done.arrivals' is a result and cannot be changed. Change what flows into it.", Assert.Single(project.Judge()).Message);
    }

    [Fact]
    public void A_ready_model_that_is_not_finite_has_the_code_of_a_scenario_that_is_not()
    {
        const string model = """
            schemaVersion: 1
            grid: { bins: 3, binSize: 1, binUnit: hours }
            nodes:
              - { id: demand, kind: const, values: [10, 20, 1e200] }
              - { id: squared, kind: expr, expr: demand * demand }
            """;
        var findings = new FindingSink();
        var compiled = BareModelCompiler.Compile(new SourceText("model.yaml", model), EngineDialects.FlowTime202605, findings);
        Assessor.Assess(compiled!, new MemorySources(new Dictionary<string, string>()), new AssessmentOptions(), findings, default);
        Assert.Equal(DiagnosticCatalog.NotFinite.Code, Assert.Single(findings.ToSorted(), finding => finding.Severity == Severity.Error).Code);
    }

    private static SampleProject Gap(string rows, string edge) => new(new Dictionary<string, string>
    {
        [Data] = "hour,count\n" + rows,
        ["catalog/desk.yaml"] = $$"""
            kind: Catalog
            version: 1
            metadata: { id: desk }
            units: [call]
            per: hour
            components:
              - { id: callers, kind: source, demand: { csv: ../{{Data}}, column: count, time: hour, step: 1 h, unit: call{{edge}} } }
              - { id: done, kind: sink }
            connections:
              - { from: callers, to: done }
            """,
        ["scenarios/day.yaml"] = """
            kind: Scenario
            version: 1
            metadata: { id: day }
            grid: { start: 2024-10-01T00:00, bins: 4, binSize: 1, binUnit: hours }
            """,
    });
}
