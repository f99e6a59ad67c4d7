using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>The rules look at each model once, on its baseline run, wherever a model comes from.</summary>
public sealed class Rules_in_the_street
{
    private const string Catalog = """
        kind: Catalog
        version: 1
        metadata: { id: desk, title: Desk, description: One agent, owner: Team }
        units: [call]
        components:
          - { id: callers, kind: source, demand: 10 call/hour }
          - { id: agent, kind: buffer, capacity: CAPACITY
        connections:
          - { from: callers, to: agent }
        """;

    private const string Scenario = """
        kind: Scenario
        version: 1
        metadata: { id: week, title: Week, description: Seven days }
        grid: { start: 2024-10-07T00:00, bins: 168, binSize: 1, binUnit: hours }
        """;

    [Fact]
    public void The_founding_model_warns_of_its_line_its_ratio_and_its_queue() => Assert.Equal(
        [
            "models/aligned.yaml(47,15): warning FTS5001: Demand averages 133.72 per bin against a capacity of 120 (ratio 1.1143): what waits grows without end. Raise 'capacity_limit' above 133.72, or lower the demand.",
            "models/aligned.yaml(52,15): warning FTS5002: 'utilization' can never exceed 1, as its numerator is capped by 'capacity_limit': it reports 1 in the 1440 of 2160 bins in which more is wanted. Divide 'seasonal_demand' by 'capacity_limit' to see the load.",
            "models/aligned.yaml(57,15): warning FTS5003: 'queue_length' forgets its backlog from bin to bin: it reports at most 49.5, while the work left over reaches 34,668. Make it a buffer, or call it a shortage.",
        ],
        Street(new() { ["models/aligned.yaml"] = Repository.Text("tests/golden/founding/aligned.yaml") }).Select(f => f.ToString()));

    [Fact]
    public void A_model_of_components_is_judged_by_the_flow_rules() =>
        Assert.Equal(["catalog/c.yaml(7,42): warning FTS5001"], Desk("8").Select(f => f.ToString()[..37]));

    [Fact]
    public void Neither_a_test_s_changes_nor_stress_make_a_finding_of_a_rule()
    {
        var findings = Desk("11", "kind: Test\nversion: 1\ncases:\n  - id: more\n    with: { callers.demand: { multiply: 2 } }\n    expect: [ max(agent.queue) > 100 call ]\n");
        Assert.Empty(findings);
    }

    [Fact]
    public void A_finding_that_is_ignored_costs_no_point()
    {
        var loud = Assess("8");
        var quiet = Assess("8 call/hour } # flowtime:ignore FTS5001 - a fixture");
        Assert.True(quiet > loud, $"{quiet} is not above {loud}.");

        static double Assess(string capacity) => Component(Judge(Files(capacity), new FindingSink()));
        static double Component(ModelAssessment assessment) => assessment.Quality.Components.Single(c => c.Id == "findings").Value!.Value;
    }

    [Theory]
    [InlineData("samples/hello")]
    [InlineData("samples/manufacturing-line")]
    [InlineData("samples/airport-checkpoint")]
    [InlineData("sdk/templates/content/flowtime")]
    public void Every_sample_and_the_template_are_clean(string folder)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".csv")
            .ToDictionary(path => Path.GetRelativePath(Repository.PathOf(folder), path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        Assert.Empty(Street(files).Where(f => f.Severity >= Severity.Warning));
    }

    private static ImmutableArray<Finding> Desk(string capacity, string? test = null) => Street(Files(capacity, test));

    private static Dictionary<string, string> Files(string capacity, string? test = null)
    {
        var files = new Dictionary<string, string> { ["catalog/c.yaml"] = Catalog.Replace("CAPACITY", capacity.Contains('}', StringComparison.Ordinal) ? capacity : capacity + " call/hour }", StringComparison.Ordinal), ["scenarios/s.yaml"] = Scenario };
        if (test is not null)
        {
            files["tests/t.yaml"] = test;
        }

        return files;
    }

    private static ImmutableArray<Finding> Street(Dictionary<string, string> files)
    {
        var findings = new FindingSink();
        Judge(files, findings);
        return findings.ToSorted();
    }

    private static ModelAssessment Judge(Dictionary<string, string> files, FindingSink findings)
    {
        var sources = new MemorySources(files);
        var inputs = new CompilerInputs { Catalogs = Under("catalog/"), Scenarios = Under("scenarios/"), Tests = Under("tests/"), Models = Under("models/") };
        var models = ModelCompiler.Compile(inputs, sources, findings).Models;
        Assert.True(models.Length == 1, string.Join('\n', findings.ToSorted()));
        return Assessor.Assess(models[0], sources, new AssessmentOptions(), findings, default);

        ImmutableArray<string> Under(string folder) =>
            [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
