using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Compare_and_bench
{
    private static string Model(string third) => $"schemaVersion: 1\ngrid: {{ bins: 4, binSize: 1, binUnit: hours }}\nnodes:\n  - {{ id: a, kind: const, values: [1, 2, {third}, 4] }}\n  - {{ id: b, kind: expr, expr: 'a * 2' }}\n";

    [Fact]
    public async Task Runs_and_models_are_compared_series_by_series()
    {
        using var scratch = new Scratch();
        scratch.Write("one.yaml", Model("3"));
        scratch.Write("two.yaml", Model("3.5"));
        await Tool.RunAsync(scratch.Folder, "run", "one.yaml", "--out", "runs");
        var run = Path.GetRelativePath(scratch.Folder, Assert.Single(Directory.GetDirectories(Path.Combine(scratch.Folder, "runs"))));

        var same = await Tool.RunAsync(scratch.Folder, "compare", run, "one.yaml");
        Assert.True(same.Code == 0, same.ToString());
        Assert.Contains("2 same, 0 changed", same.Output, StringComparison.Ordinal);

        var changed = await Tool.RunAsync(scratch.Folder, "compare", run, "two.yaml", "--format", "json");
        Assert.True(changed.Code == 1, changed.ToString());
        using var json = JsonDocument.Parse(changed.Output);
        var series = json.RootElement.GetProperty("series")[1];
        Assert.Equal("b", series.GetProperty("seriesId").GetString());
        Assert.Equal((0.25, 1.0, 2), (series.GetProperty("mae").GetDouble(), series.GetProperty("maxAbsDifference").GetProperty("value").GetDouble(), series.GetProperty("maxAbsDifference").GetProperty("bin").GetInt32()));

        var within = await Tool.RunAsync(scratch.Folder, "compare", run, "two.yaml", "--tolerance", "1", "--format", "markdown");
        Assert.True(within.Code == 0, within.ToString());
        Assert.Contains("| a | same |", within.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_measured_with_the_members_that_are_promised()
    {
        using var scratch = new Scratch();
        scratch.Write("one.yaml", Model("3"));
        var result = await Tool.RunAsync(scratch.Folder, "bench", "one.yaml", "--replicas", "3", "--json");
        Assert.True(result.Code == 0, result.ToString());
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["bytes", "nodes", "bins", "replicas", "parseMs", "compileMs", "evaluateMs", "nodeBinsPerSecond", "allocatedBytesPerEvaluation"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal((2, 4, 3), (json.RootElement.GetProperty("nodes").GetInt32(), json.RootElement.GetProperty("bins").GetInt32(), json.RootElement.GetProperty("replicas").GetInt32()));
    }
}
