using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Run_evaluates_models
{
    [Theory]
    [InlineData("flowtime-2026.05", "expr-precedence")]
    [InlineData("flowtime-2026.05", "fn-conv")]
    [InlineData("flowtime-2026.05", "swb-chain")]
    [InlineData("flowtime-2026.05", "router-weights")]
    [InlineData("flowtime-2026.05", "feedback-shift-lag2")]
    [InlineData("flowtime-0.6", "pmf-basic")]
    [InlineData("flowtime-0.6", "ids-differ-by-case")]
    [InlineData("flowtime-0.6", "doc-extra-toplevel")]
    public async Task A_run_folder_has_the_series_of_the_release(string engine, string name)
    {
        using var scratch = new Scratch();
        var example = Conformance.Folder(engine, name);
        var result = await Tool.RunAsync(scratch.Folder, "run", Path.Combine(example, "model.yaml"), "--engine", engine, "--out", "runs");
        Assert.True(result.Code == 0, result.ToString());
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(scratch.Folder, "runs")));
        Assert.Matches(@"^run_\d{8}T\d{6}Z_[0-9a-f]{8}$", Path.GetFileName(folder));
        foreach (var file in new[] { "spec.yaml", "run.json", "manifest.json", "provenance.json", "model/model.yaml", "series/index.json" })
        {
            Assert.True(File.Exists(Path.Combine(folder, file)), file);
        }

        Assert.Equal(File.ReadAllBytes(Path.Combine(example, "model.yaml")), File.ReadAllBytes(Path.Combine(folder, "spec.yaml")));
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "series", "index.json")));
        var paths = index.RootElement.GetProperty("series").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("path").GetString()!);
        foreach (var expected in Directory.GetFiles(Path.Combine(example, "series"), "*.csv"))
        {
            var node = Path.GetFileNameWithoutExtension(expected);
            var csv = File.ReadAllText(Path.Combine(folder, paths[$"{node}@{node.ToUpperInvariant()}@DEFAULT"]));
            Assert.StartsWith("bin_index,value\n0,", csv, StringComparison.Ordinal);
            Assert.Equal(Csv.Values(File.ReadAllText(expected)), Csv.Values(csv));
        }
    }

    [Theory]
    [InlineData("flowtime-2026.05", "feedback-algebraic")]
    [InlineData("flowtime-2026.05", "const-nan-inf")]
    [InlineData("flowtime-2026.05", "deep-parens-200000")]
    [InlineData("flowtime-0.6", "fn-shift-series-lag")]
    [InlineData("flowtime-0.6", "dup-ids")]
    public async Task What_a_release_refuses_is_a_coded_finding_and_leaves_nothing(string engine, string name)
    {
        using var scratch = new Scratch();
        var result = await Tool.RunAsync(scratch.Folder, "run", Path.Combine(Conformance.Folder(engine, name), "model.yaml"), "--engine", engine, "--out", "runs");
        Assert.True(result.Code == 1, result.ToString());
        Assert.Matches(@"model\.yaml\(\d+,\d+\): error FTS[1-8]\d{3}: ", result.Output);
        Assert.False(Directory.Exists(Path.Combine(scratch.Folder, "runs")));
    }

    [Fact]
    public async Task A_project_runs_with_its_parameters()
    {
        using var scratch = new Scratch();
        Desk.Write(scratch);
        var plain = await Tool.RunAsync(scratch.Folder, "run", "desk");
        var more = await Tool.RunAsync(scratch.Folder, "run", "desk/desk.ftmodel", "--set", "calls=30 call/hour", "--out", "runs");
        Assert.True((plain.Code, more.Code) == (0, 0), plain.ToString() + more);
        Assert.Contains("agent.queue", plain.Output, StringComparison.Ordinal);
        Assert.NotEqual(plain.Output.Split('\n')[1], more.Output.Split('\n')[1]);
        var built = Desk.Build(scratch, "30 call/hour");
        var run = Assert.Single(Directory.GetDirectories(Path.Combine(scratch.Folder, "runs")));
        Assert.Equal(built.Series("served.csv"), Csv.Values(File.ReadAllText(Path.Combine(run, "series", "agent_served@AGENT_SERVED@DEFAULT.csv"))));
    }

    [Fact]
    public async Task A_bundle_runs_as_its_project_does()
    {
        using var scratch = new Scratch();
        var built = Desk.Build(scratch);
        var bundle = await Tool.RunAsync(scratch.Folder, "run", built.Bundle);
        var project = await Tool.RunAsync(scratch.Folder, "run", "desk");
        Assert.True(bundle.Code == 0, bundle.ToString());
        Assert.Equal(project.Output, bundle.Output);
        var verified = await Tool.RunAsync(scratch.Folder, "verify", built.Bundle, "--rebuild");
        Assert.True(verified.Code == 0, verified.ToString());
        Assert.Contains("compiled again to the same", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_const_node_of_a_bare_model_can_be_set()
    {
        using var scratch = new Scratch();
        scratch.Write("m.yaml", "schemaVersion: 1\ngrid: { bins: 2, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2] }\n  - { id: b, kind: expr, expr: 'a * 2' }\n");
        var result = await Tool.RunAsync(scratch.Folder, "run", "m.yaml", "--set", "a=21", "--out", "runs");
        Assert.True(result.Code == 0, result.ToString());
        var run = Assert.Single(Directory.GetDirectories(Path.Combine(scratch.Folder, "runs")));
        Assert.Equal([42, 42], Csv.Values(File.ReadAllText(Path.Combine(run, "series", "b@B@DEFAULT.csv"))));
    }
}
