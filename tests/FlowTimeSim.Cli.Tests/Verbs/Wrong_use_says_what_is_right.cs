using FlowTimeSim.Cli.Tests.Support;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Wrong_use_says_what_is_right
{
    [Theory]
    [InlineData("FTS1001: There is no file 'nowhere.yaml'.", "run", "nowhere.yaml")]
    [InlineData("FTS1001: There is no file 'nowhere.ftpkg'.", "verify", "nowhere.ftpkg")]
    [InlineData("is a folder without exactly one .ftmodel file", "check", ".")]
    [InlineData("'a' sets nothing: write --set name=value.", "run", "m.yaml", "--set", "a")]
    [InlineData("--tolerance is a number, 0 or more.", "compare", "m.yaml", "m.yaml", "--tolerance", "-1")]
    [InlineData("flowtime-9", "run", "m.yaml", "--engine", "flowtime-9")]
    [InlineData("no diagnostic is called 'FTS0'", "explain", "FTS0")]
    [InlineData("'fly'", "fly")]
    [InlineData("may not be served", "serve", "--urls", "http://192.0.2.1:1")]
    public async Task Exit_code_2(string says, params string[] arguments)
    {
        using var scratch = new Scratch();
        var result = await Tool.RunAsync(scratch.Folder, arguments);
        Assert.True(result.Code == 2, result.ToString());
        Assert.Contains(says, result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_exit_code_3()
    {
        using var scratch = new Scratch();
        scratch.Write("taken", "a file, not a folder");
        var model = Path.Combine(Conformance.Folder("flowtime-2026.05", "const-basic"), "model.yaml");
        var result = await Tool.RunAsync(scratch.Folder, "run", model, "--out", "taken");
        Assert.True(result.Code == 3, result.ToString());
        Assert.Contains("could not be written", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["taken"], Directory.GetFileSystemEntries(scratch.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_name_that_a_terminal_or_a_runner_would_act_upon_is_shown_escaped()
    {
        using var scratch = new Scratch();
        const string Name = "##[error]\u001b[31m\u202e::set-output x.yaml";
        scratch.Write(Name, "schemaVersion: 1\ngrid: { bins: 1, binSize: 1, binUnit: hours }\nnodes: [{ id: \"a\\u001b]0;x\\u0007\", kind: const, values: [x] }]\n");
        foreach (var format in new[] { "text", "github", "azure" })
        {
            var result = await Tool.RunAsync(scratch.Folder, "check", Name, "--format", format);
            Assert.True(result.Code == 1, result.ToString());
            Assert.DoesNotContain('\u001b', result.Output);
            Assert.DoesNotContain('\u202e', result.Output);
            Assert.DoesNotContain("##[", result.Output, StringComparison.Ordinal);
            foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                // A command is one that we write, at the head of its line.
                Assert.DoesNotContain("::set-output", line, StringComparison.Ordinal);
                Assert.DoesNotContain("##vso[", line[1..], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_nodes_name_of_any_text_is_shown_escaped_and_makes_no_path()
    {
        using var scratch = new Scratch();
        scratch.Write("m.yaml", "schemaVersion: 1\ngrid: { bins: 1, binSize: 1, binUnit: hours }\nnodes: [{ id: \"../../\\e[31mx##[group]\", kind: const, values: [1] }]\n");
        var result = await Tool.RunAsync(scratch.Folder, "run", "m.yaml", "--engine", "flowtime-0.6", "--out", "runs");
        Assert.True(result.Code == 0, result.ToString());
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain("##[", result.Output, StringComparison.Ordinal);
        var run = Assert.Single(Directory.GetDirectories(Path.Combine(scratch.Folder, "runs")));
        Assert.Equal("index.json", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(run, "series"), "*.json"))));
        Assert.Single(Directory.GetFiles(Path.Combine(run, "series"), "*.csv"));
        Assert.Equal(["m.yaml", "runs"], Directory.GetFileSystemEntries(scratch.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Explain_has_the_page_of_every_code_beside_it() =>
        Assert.Empty(DiagnosticCatalog.All().Where(row => !File.Exists(Path.Combine(AppContext.BaseDirectory, "diagnostics", row.Code + ".md"))).Select(row => row.Code));

    [Fact]
    public async Task Help_and_explain_are_exit_code_0()
    {
        using var scratch = new Scratch();
        var help = await Tool.RunAsync(scratch.Folder, "run", "--help");
        var page = await Tool.RunAsync(scratch.Folder, "explain", "fts2003");
        Assert.Equal((0, 0), (help.Code, page.Code));
        Assert.Contains("--scenario", help.Output, StringComparison.Ordinal);
        Assert.Contains("FTS2003", page.Output, StringComparison.Ordinal);
    }
}
