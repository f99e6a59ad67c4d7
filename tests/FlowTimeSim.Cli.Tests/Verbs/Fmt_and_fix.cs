using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Fmt_and_fix
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Fact]
    public async Task Fmt_lays_files_out_and_check_lists_them_first()
    {
        using var scratch = new Scratch();
        Desk.Write(scratch);
        var catalog = Path.Combine(scratch.Folder, "desk/catalog/desk.yaml");
        var wide = Desk.Catalog.Replace("\n  -", "\n      -", StringComparison.Ordinal).Replace("kind: C", "kind:    C", StringComparison.Ordinal).ReplaceLineEndings("\r\n") + "  \r\n\r\n\r\n";
        File.WriteAllBytes(catalog, [.. Mark, .. System.Text.Encoding.UTF8.GetBytes(wide)]);
        scratch.Write("desk/docker-compose.yaml", "services:   {}\n");
        scratch.Write("desk/bin/x.yaml", "kind:   Catalog\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(catalog, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        var check = await Tool.RunAsync(scratch.Folder, "fmt", "--check", "desk");
        Assert.True(check.Code == 1, check.ToString());
        Assert.StartsWith("desk/catalog/desk.yaml\n", check.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(wide, File.ReadAllText(catalog));

        var done = await Tool.RunAsync(scratch.Folder, "fmt", "desk/desk.ftmodel");
        Assert.True(done.Code == 0, done.ToString());
        var bytes = File.ReadAllBytes(catalog);
        Assert.True(bytes.AsSpan().StartsWith(Mark));
        Assert.Equal(Desk.Catalog.ReplaceLineEndings("\r\n") + "\r\n", File.ReadAllText(catalog));
        Assert.Equal("services:   {}\n", File.ReadAllText(Path.Combine(scratch.Folder, "desk/docker-compose.yaml")));
        Assert.Equal("kind:   Catalog\n", File.ReadAllText(Path.Combine(scratch.Folder, "desk/bin/x.yaml")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(catalog));
        }

        var again = await Tool.RunAsync(scratch.Folder, "fmt", "--check", "desk");
        Assert.True(again.Code == 0, again.ToString());
    }

    [Fact]
    public async Task Fmt_leaves_a_file_with_a_syntax_error_alone_and_says_it()
    {
        using var scratch = new Scratch();
        scratch.Write("a.yaml", "kind:   Catalog\nx: [1,\n");
        var result = await Tool.RunAsync(scratch.Folder, "fmt", "a.yaml");
        Assert.True(result.Code == 1, result.ToString());
        Assert.Contains("a.yaml(2,4): error FTS1021", result.Output, StringComparison.Ordinal);
        Assert.Equal("kind:   Catalog\nx: [1,\n", File.ReadAllText(Path.Combine(scratch.Folder, "a.yaml")));
        Assert.Equal(2, (await Tool.RunAsync(scratch.Folder, "fmt", "nothing.yaml")).Code);
    }

    [Fact]
    public async Task Fmt_leaves_a_form_alone_that_has_no_canonical_layout()
    {
        using var scratch = new Scratch();
        scratch.Write("a.yaml", "? kind\n: Catalog\nversion:   1\n");
        var result = await Tool.RunAsync(scratch.Folder, "fmt", "a.yaml");
        Assert.Contains("a.yaml(1,1): info FTS1073", result.Output, StringComparison.Ordinal);
        Assert.Equal("? kind\n: Catalog\nversion:   1\n", File.ReadAllText(Path.Combine(scratch.Folder, "a.yaml")));
    }

    [Fact]
    public async Task Fix_mends_what_is_certain_over_several_rounds_and_says_what_it_did()
    {
        using var scratch = new Scratch();
        Desk.Write(scratch);
        File.WriteAllText(Path.Combine(scratch.Folder, "desk/catalog/desk.yaml"), Desk.Catalog
            .Replace("capacity: 20", "capcity: 20", StringComparison.Ordinal)
            .Replace("demand: \"${calls}\"", "demand: MAX(${calls}, 3 cal/hour)", StringComparison.Ordinal)
            .Replace("to: helped }", "to: helpd }", StringComparison.Ordinal)
            .Replace("components:", "# a comment that stays\nversion: 1\ncomponents:", StringComparison.Ordinal)
            .ReplaceLineEndings("\r\n"));
        var before = File.ReadAllText(Path.Combine(scratch.Folder, "desk/scenarios/morning.yaml"));
        var sarif = await Tool.RunAsync(scratch.Folder, "check", "desk", "--format", "sarif");
        using (var log = JsonDocument.Parse(sarif.Output))
        {
            Assert.Contains(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), result => result.TryGetProperty("fixes", out _));
        }

        var result = await Tool.RunAsync(scratch.Folder, "check", "desk", "--fix");
        Assert.True(result.Code == 0, result.ToString());
        Assert.Contains("fixed FTS1031: 'capcity' is now 'capacity'", result.Output, StringComparison.Ordinal);
        Assert.Contains("fixed FTS1022", result.Output, StringComparison.Ordinal);
        Assert.Contains("fixed FTS2004: 'cal' is now 'call'", result.Output, StringComparison.Ordinal);
        Assert.Contains("fixed FTS1014", result.Output, StringComparison.Ordinal);
        Assert.Contains("5 findings mended in 1 file", result.Output, StringComparison.Ordinal);
        var text = File.ReadAllText(Path.Combine(scratch.Folder, "desk/catalog/desk.yaml"));
        Assert.DoesNotContain("\n", text.Replace("\r\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("# a comment that stays", text, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(scratch.Folder, "desk/scenarios/morning.yaml")));
        Assert.Equal(0, (await Tool.RunAsync(scratch.Folder, "check", "desk")).Code);
    }

    [Fact]
    public async Task Fix_of_an_engine_model_and_nothing_of_a_bundle()
    {
        using var scratch = new Scratch();
        scratch.Write("m.yaml", "schemaVersion: 1\ngrid: { bins: 2, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2] }\n  - { id: b, kind: expr, expr: \"-a\" }\noutputs:\n  - { series: b, as: b.csv }\n");
        var fix = await Tool.RunAsync(scratch.Folder, "check", "m.yaml", "--fix");
        Assert.True(fix.Code == 0, fix.ToString());
        Assert.Contains("\"0 - a\"", File.ReadAllText(Path.Combine(scratch.Folder, "m.yaml")), StringComparison.Ordinal);
        var bundle = Desk.Build(scratch).Bundle;
        Assert.Equal(2, (await Tool.RunAsync(scratch.Folder, "check", bundle, "--fix")).Code);
    }

    [Fact]
    public async Task Run_and_check_of_a_bare_model_obey_the_configuration_above_it()
    {
        using var scratch = new Scratch();
        scratch.Write(".git/HEAD", "x");
        scratch.Write("models/m.yaml", "schemaVersion: 1\ngrid: { bins: 2, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2] }\noutputs:\n  - { series: nothing, as: b.csv }\n");
        var found = await Tool.RunAsync(scratch.Folder, "check", "models/m.yaml", "--engine", "flowtime-0.6");
        Assert.Contains(": warning FTS3017", found.Output, StringComparison.Ordinal);
        scratch.Write("flowtime.yaml", "rules: { FTS3017: error }\n");
        foreach (var verb in new[] { "run", "check" })
        {
            var raised = await Tool.RunAsync(scratch.Folder, verb, "models/m.yaml", "--engine", "flowtime-0.6");
            Assert.True(raised.Code == 1, raised.ToString());
            Assert.Contains(": error FTS3017", raised.Output, StringComparison.Ordinal);
        }

        scratch.Write("flowtime.yaml", "rules: { engine: none }\n");
        Assert.DoesNotContain("FTS3017", (await Tool.RunAsync(scratch.Folder, "run", "models/m.yaml", "--engine", "flowtime-0.6")).Output, StringComparison.Ordinal);
    }
}
