using System.Diagnostics;
using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Cli.Tests.Verbs;

/// <summary>The verbs over a repository of git with three projects, built as MSBuild's task builds them.</summary>
public sealed class Summary_and_affected : IDisposable
{
    private readonly Scratch scratch = new();

    public Summary_and_affected()
    {
        foreach (var name in new[] { "one", "two", "three" })
        {
            scratch.Write($"{name}/catalog/desk.yaml", Desk.Catalog);
            scratch.Write($"{name}/scenarios/morning.yaml", """
                kind: Scenario
                version: 1
                metadata: { id: morning, title: A busy morning }
                catalog: desk
                grid: { start: 2024-10-01T08:00, bins: 48, binSize: 5, binUnit: minutes }
                outputs:
                  - { series: agent.served, as: served.csv }

                """);
            scratch.Write($"{name}/{name}.ftmodel", "<Project Sdk=\"FlowTime.Sim.Sdk\" />\n");
        }

        scratch.Write(".gitignore", "bin/\nobj/\n");
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", ".");
        Git("commit", "--quiet", "-m", "start");
        Git("switch", "--quiet", "-c", "change");
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_change_is_followed_from_git_to_the_projects_it_hits_and_to_their_results()
    {
        Build("one", "two", "three");
        Assert.Equal("", (await Tool.RunAsync(scratch.Folder, "affected", "--since", "main")).Output);

        // Committed, edited, new to git, and deleted.
        Edit("one", "fligths");
        Git("commit", "--quiet", "-am", "edit");
        scratch.Write("two/data/more.csv", "calls\n1\n");
        var affected = await Tool.RunAsync(scratch.Folder, "affected", "--since", "main");
        Assert.Equal((0, "one/one.ftmodel\ntwo/two.ftmodel\n"), (affected.Code, affected.Output));
        Assert.Equal("../one/one.ftmodel\n", (await Tool.RunAsync(Path.Combine(scratch.Folder, "two"), "affected", "--since", "main", "../one")).Output);

        var before = await Tool.RunAsync(scratch.Folder, "summary", "--since", "main");
        Assert.Equal(1, before.Code);
        Assert.Contains("2 of 2 changed model projects are not judged", before.Output, StringComparison.Ordinal);

        Build("one", "two");
        var after = await Tool.RunAsync(scratch.Folder, "summary", "--since", "main");
        Assert.Equal(1, after.Code);
        Assert.True(after.Output.Contains("## FlowTimeSim: 1 of 2 changed model projects fails\n", StringComparison.Ordinal), after.ToString());
        Assert.Contains("3 projects in the repository, 2 hit by the change.", after.Output, StringComparison.Ordinal);
        Assert.Contains("`one/catalog/desk.yaml:", after.Output, StringComparison.Ordinal);

        var sarif = JsonDocument.Parse((await Tool.RunAsync(scratch.Folder, "summary", "--format", "sarif")).Output);
        Assert.Contains("one/catalog/desk.yaml", sarif.RootElement.GetProperty("runs")[0].GetProperty("results").ToString(), StringComparison.Ordinal);
        Assert.Contains("::error file=one/catalog/desk.yaml,line=", (await Tool.RunAsync(scratch.Folder, "summary", "--format", "github")).Output, StringComparison.Ordinal);
        Assert.Contains("sourcepath=one/catalog/desk.yaml;", (await Tool.RunAsync(scratch.Folder, "summary", "--format", "azure")).Output, StringComparison.Ordinal);

        Edit("one", "14");
        Build("one");
        scratch.Write("list.txt", "two/catalog/desk.yaml\r\nthree/three.ftmodel\r\n");
        var listed = await Tool.RunAsync(scratch.Folder, "affected", "--files", "list.txt", "--format", "matrix");
        Assert.Equal("[\"three/three.ftmodel\",\"two/two.ftmodel\"]\n", listed.Output);
        var good = await Tool.RunAsync(scratch.Folder, "summary");
        Assert.True(good.Code == 0, good.ToString());
        Assert.Contains("All 3 model projects hold", good.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("say what changed", "affected")]
    [InlineData("not both", "affected", "--since", "main", "--files", "x")]
    [InlineData("git knows no revision 'nowhere'", "affected", "--since", "nowhere")]
    [InlineData("git knows no revision", "affected", "--since=--output=stolen")]
    [InlineData("there is no file 'nowhere'", "summary", "--files", "nowhere")]
    [InlineData("there is no folder 'nowhere'", "summary", "nowhere")]
    [InlineData("--max-bytes is a number", "summary", "--max-bytes", "12")]
    [InlineData("there is no .ftmodel below this folder", "summary", "one/catalog")]
    public async Task Wrong_use_is_exit_code_2(string says, params string[] arguments)
    {
        var result = await Tool.RunAsync(scratch.Folder, arguments);
        Assert.True(result.Code == 2, result.ToString());
        Assert.Contains(says, result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(scratch.Folder, "stolen")));
    }

    [Fact]
    public async Task A_list_comes_from_git_with_its_zeros_too_and_an_odd_path_is_not_printed_as_a_line()
    {
        scratch.Write("list", "one/catalog/desk.yaml\0three/data/x\ny.csv\0");
        Assert.Equal("one/one.ftmodel\nthree/three.ftmodel\n", (await Tool.RunAsync(scratch.Folder, "affected", "--files", "list")).Output);
        scratch.Write("##vso[task.x]/odd.ftmodel", "<Project Sdk=\"FlowTime.Sim.Sdk\" />");
        scratch.Write("list", "global.json\n");
        var odd = await Tool.RunAsync(scratch.Folder, "affected", "--files", "list");
        Assert.Equal((2, ""), (odd.Code, odd.Output));
        Assert.DoesNotContain("##vso[", odd.Errors, StringComparison.Ordinal);
    }

    private void Edit(string name, string demand) =>
        scratch.Write($"{name}/catalog/desk.yaml", Desk.Catalog.Replace("demand: \"${calls}\"", $"demand: {demand}{(demand == "14" ? " call/hour" : "")}", StringComparison.Ordinal));

    private void Build(params string[] names)
    {
        foreach (var name in names)
        {
            var inputs = DataOnlyProject.Read(Path.Combine(scratch.Folder, name, name + ".ftmodel"), new FindingSink())!;
            var state = new BuildState(Path.Combine(inputs.Folder, "obj", "Debug"), Path.Combine(inputs.Folder, "obj"), name, DateTimeOffset.MaxValue);
            state.Begin();
            state.Record(inputs, ProjectBuild.Run(inputs, state.Last, CancellationToken.None), "hash");
        }
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = scratch.Folder };
        foreach (var argument in (string[])["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
