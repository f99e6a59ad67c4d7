using System.Diagnostics;
using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Tests.Baselines;

/// <summary>A build says what changed since its baseline, and holds the version against it.</summary>
public sealed class BaselineTests
{
    private const string Version = "    <Version>1.0.0</Version>";

    [Fact]
    public void Without_the_property_nothing_is_compared()
    {
        using var project = new ScratchProject(Version);
        Assert.True(project.Build().Succeeded);
        Assert.False(project.HasOutput("morning/changes.json"));
    }

    [Fact]
    public void A_folder_is_a_baseline_and_a_changed_result_needs_a_minor_version_at_its_line()
    {
        using var project = new ScratchProject(Version);
        var old = Copy(project);
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("20 call/hour", "13 call/hour", StringComparison.Ordinal));
        var outcome = project.Build(("BaselineModel", "../old"), ("Version", "1.0.0"));
        var finding = Assert.Single(outcome.Findings, one => one.Severity == Severity.Error);
        Assert.Equal("FTS6025", finding.Code);
        Assert.Equal(("line.ftmodel", 3), (finding.Where.Path, finding.Where.Line));
        Assert.Contains("Take version 1.1.0", finding.Message, StringComparison.Ordinal);
        var cause = Assert.Single(outcome.Findings, one => one.Code == "FTS6027");
        Assert.Equal(("catalog/desk.yaml", 7), (cause.Where.Path, cause.Where.Line));
        Assert.Contains("20 call / hour -> 13 call / hour".Replace(" / ", "/", StringComparison.Ordinal), cause.Message.Replace(" / ", "/", StringComparison.Ordinal), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(project.Read("morning/changes.json"));
        Assert.Equal("folder", json.RootElement.GetProperty("baseline").GetProperty("kind").GetString());
        Assert.Equal("1.1.0", json.RootElement.GetProperty("version").GetProperty("next").GetString());
        Assert.False(json.RootElement.GetProperty("version").GetProperty("isEnough").GetBoolean());
        Assert.Equal("agent.capacity", json.RootElement.GetProperty("source")[0].GetProperty("subject").GetString());
        Assert.Equal("agent.served", json.RootElement.GetProperty("result")[0].GetProperty("series").GetString());
        Assert.Contains("id=\"changes\"", project.Read("morning/report.html"), StringComparison.Ordinal);

        Assert.True(project.Build(("BaselineModel", "../old"), ("Version", "1.1.0")).Succeeded);
        Assert.Contains("\"isEnough\": true", project.Read("morning/changes.json"), StringComparison.Ordinal);
        Directory.Delete(old, recursive: true);
    }

    [Fact]
    public void A_broken_contract_needs_a_major_version_and_names_where_it_stood()
    {
        using var project = new ScratchProject(Version);
        Copy(project);
        project.Write("scenarios/morning.yaml", ScratchProject.Scenario.Replace("as: served.csv", "as: helped.csv", StringComparison.Ordinal));
        var outcome = project.Build(("BaselineModel", "../old"), ("Version", "1.9.0"));
        var finding = Assert.Single(outcome.Findings, one => one.Severity == Severity.Error);
        Assert.Equal("FTS6024", finding.Code);
        Assert.Contains("Take version 2.0.0", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Findings.Count(one => one.Code == "FTS6026" && one.Where is { Path: "scenarios/morning.yaml", Line: 7 }));
        Assert.True(project.Build(("BaselineModel", "../old"), ("Version", "2.0.0")).Succeeded);
    }

    [Fact]
    public void Comments_and_order_change_nothing()
    {
        using var project = new ScratchProject(Version);
        Copy(project);
        project.Write("catalog/desk.yaml", "# ours\n" + ScratchProject.Catalog.Replace("capacity: 20 call/hour, limit: 30 call", "limit: 30 call, capacity: 20 call/hour", StringComparison.Ordinal));
        Assert.True(project.Build(("BaselineModel", "../old"), ("Version", "1.0.0")).Succeeded);
        using var json = JsonDocument.Parse(project.Read("morning/changes.json"));
        Assert.Equal("none", json.RootElement.GetProperty("step").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("source").GetArrayLength());
    }

    [Fact]
    public void A_commit_is_a_baseline_and_what_decides_which_one_is_looked_at_again()
    {
        using var project = new ScratchProject(Version);
        Git(project.Folder, "init", "-q", "-b", "main");
        Git(project.Folder, "add", "-A");
        Git(project.Folder, "commit", "-q", "-m", "first");
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call/hour", "15 call/hour", StringComparison.Ordinal));
        var outcome = project.Build(("BaselineModel", "git:HEAD"), ("Version", "1.0.0"));
        Assert.Equal("FTS6025", Assert.Single(outcome.Findings, one => one.Severity == Severity.Error).Code);
        Assert.Contains(".git/HEAD", outcome.Changes.Reads);
        Assert.Contains(".git/refs/heads/main", outcome.Changes.Reads);
        Assert.DoesNotContain(".git/HEAD", outcome.Reads);

        Git(project.Folder, "commit", "-q", "-a", "-m", "second");
        Assert.True(project.Build(("BaselineModel", "git:HEAD"), ("Version", "1.0.0")).Succeeded);
        Assert.False(project.Build(("BaselineModel", "git:HEAD~1"), ("Version", "1.0.0")).Succeeded);
        Assert.Equal("FTS6021", Assert.Single(project.Build(("BaselineModel", "git:nowhere"), ("Version", "1.0.0")).Findings, one => one.Severity == Severity.Error).Code);
    }

    [Fact]
    public void A_project_that_is_in_no_commit_yet_is_a_first_version()
    {
        using var project = new ScratchProject(Version);
        Git(project.Folder, "init", "-q");
        File.WriteAllText(Path.Combine(project.Folder, "other.txt"), "x");
        Git(project.Folder, "add", "other.txt");
        Git(project.Folder, "commit", "-q", "-m", "first");
        var outcome = project.Build(("BaselineModel", "git:HEAD"), ("Version", "1.0.0"));
        Assert.True(outcome.Succeeded);
        Assert.Equal(Severity.Info, Assert.Single(outcome.Findings, one => one.Code == "FTS6020").Severity);
    }

    [Fact]
    public void Outside_a_repository_git_is_an_error_with_its_words()
    {
        using var project = new ScratchProject(Version);
        var finding = Assert.Single(project.Build(("BaselineModel", "git:HEAD")).Findings, one => one.Severity == Severity.Error);
        Assert.Equal("FTS6022", finding.Code);
        Assert.Contains("not a git repository", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_is_a_baseline_and_one_without_sources_is_not()
    {
        using var project = new ScratchProject(Version);
        var bundle = Pack(project, ("Version", "1.0.0"));
        var minimal = Pack(project, ("Version", "0.9.0"), ("BundleContent", "Minimal"));
        project.Write("tests/morning.yaml", ScratchProject.Tests.Replace("30 call", "29 call", StringComparison.Ordinal));
        project.Write("scenarios/morning.yaml", ScratchProject.Scenario.Replace("bins: 48", "bins: 24", StringComparison.Ordinal));
        var outcome = project.Build(("BaselineModel", bundle), ("Version", "1.0.1"));
        Assert.Equal("FTS6024", Assert.Single(outcome.Findings, one => one.Severity == Severity.Error).Code);
        Assert.Contains(outcome.Findings, one => one.Code == "FTS6026" && one.Message.StartsWith("The grid's bins was 48 and is 24.", StringComparison.Ordinal));
        Assert.Contains("\"resultsCompared\": false", project.Read("morning/changes.json"), StringComparison.Ordinal);
        Assert.Equal("FTS6023", Assert.Single(project.Build(("BaselineModel", minimal), ("Version", "1.0.0")).Findings, one => one.Code.StartsWith("FTS602", StringComparison.Ordinal)).Code);
        Assert.Equal("FTS6021", Assert.Single(project.Build(("BaselineModel", "nothing.ftpkg"), ("Version", "1.0.0")).Findings, one => one.Code.StartsWith("FTS602", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void What_is_published_comes_from_the_cache_of_restore_and_never_from_the_network()
    {
        using var project = new ScratchProject(Version);
        Assert.Equal("FTS6028", Assert.Single(project.Build(("BaselineModel", "published")).Findings, one => one.Severity == Severity.Error).Code);
        var cache = Path.Combine(project.Folder, "obj", "baseline");
        Directory.CreateDirectory(cache);
        File.WriteAllText(Path.Combine(cache, "none"), string.Empty);
        Assert.Contains(Build(("BaselineModel", "published"), ("Version", "1.0.0")).Findings, one => one.Code == "FTS6020");

        foreach (var version in new[] { "1.0.0", "1.2.0", "2.0.0" })
        {
            File.Copy(Path.Combine(project.Folder, Pack(project, ("Version", version))), Path.Combine(cache, $"line.{version}.ftpkg"));
        }

        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call/hour", "15 call/hour", StringComparison.Ordinal));
        Assert.Contains("Take version 1.3.0", Assert.Single(Build(("BaselineModel", "published"), ("Version", "1.2.5")).Findings, one => one.Code == "FTS6025").Message, StringComparison.Ordinal);
        Assert.Contains("Take version 1.1.0", Assert.Single(Build(("BaselineModel", "1.0.0"), ("Version", "1.0.1")).Findings, one => one.Code == "FTS6025").Message, StringComparison.Ordinal);
        Assert.Equal("FTS6028", Assert.Single(Build(("BaselineModel", "1.1.0"), ("Version", "1.2.5")).Findings, one => one.Severity == Severity.Error).Code);

        BuildOutcome Build(params (string, string)[] properties) => ProjectBuild.Run(project.Inputs(properties) with { BaselineCache = cache }, null, CancellationToken.None);
    }

    [Fact]
    public void A_baseline_that_does_not_compile_is_said_and_nothing_is_claimed_gone()
    {
        using var project = new ScratchProject(Version);
        var old = Copy(project);
        File.AppendAllText(Path.Combine(old, "catalog", "desk.yaml"), "  - { from: agent, to: nowhere }\n");
        var outcome = project.Build(("BaselineModel", "../old"), ("Version", "1.1.0"));
        Assert.True(outcome.Succeeded);
        Assert.Contains("catalog/desk.yaml(", Assert.Single(outcome.Findings, one => one.Code == "FTS6023").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_engines_and_the_id_are_contract()
    {
        using var project = new ScratchProject(Version + "\n    <ModelId>line</ModelId>");
        project.Write("scenarios/evening.yaml", ScratchProject.Scenario.Replace("id: morning", "id: evening", StringComparison.Ordinal));
        Copy(project);
        File.Delete(Path.Combine(project.Folder, "scenarios/evening.yaml"));
        project.Write("scenarios/night.yaml", ScratchProject.Scenario.Replace("id: morning", "id: night", StringComparison.Ordinal));
        var outcome = project.Build(("BaselineModel", "../old"), ("Version", "1.0.0"), ("ModelId", "row"), ("DefaultScenario", "morning"), ("TargetEngines", "flowtime-0.6"));
        var changed = outcome.Findings.Where(one => one.Code == "FTS6026").Select(one => one.Message.Split('.')[0]).ToArray();
        Assert.Contains("ModelId was 'line' and is 'row'", changed);
        Assert.Contains("The scenario 'evening' is gone", changed);
        Assert.Contains("The scenario 'night' is new", changed);
        Assert.Equal("FTS6024", Assert.Single(outcome.Findings, one => one.Severity == Severity.Error).Code);
    }

    [Fact]
    public void A_version_that_a_shared_file_says_is_that_of_the_commit()
    {
        using var project = new ScratchProject();
        var root = Path.GetDirectoryName(project.Folder)!;
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"), "<Project><PropertyGroup><Version>3.1.0</Version></PropertyGroup></Project>");
        Git(root, "init", "-q", "-b", "main");
        Git(root, "add", "-A");
        Git(root, "commit", "-q", "-m", "first");
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call/hour", "15 call/hour", StringComparison.Ordinal));
        Assert.Contains("Take version 3.2.0", Assert.Single(project.Build(("BaselineModel", "git:main"), ("Version", "3.1.0")).Findings, one => one.Code == "FTS6025").Message, StringComparison.Ordinal);
        var outcome = project.Build(("BaselineModel", "git:main"), ("Version", "3.2.0"));
        Assert.True(outcome.Succeeded);
        Assert.Contains("../.git/refs/heads/main", outcome.Changes.Reads);
    }

    private static string Copy(ScratchProject project)
    {
        var old = Path.Combine(Path.GetDirectoryName(project.Folder)!, "old");
        foreach (var file in Directory.EnumerateFiles(project.Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(old, Path.GetRelativePath(project.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return old;
    }

    private static string Pack(ScratchProject project, params (string Name, string Value)[] properties)
    {
        Assert.True(project.Build(properties).Succeeded);
        var folder = Path.Combine(project.Folder, "packed-" + properties[0].Value);
        var packed = ProjectPack.Run(RecordFile.ReadProject(Path.Combine(project.Folder, "obj", "line.ftproject.json"))!, project.ProjectFile, new PackRequest(folder), CancellationToken.None);
        return Path.GetRelativePath(project.Folder, Assert.Single(packed.Bundles.AsEnumerable())).Replace('\\', '/');
    }

    private static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false" }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
