using FlowTimeSim.Projects.Tests;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace FlowTimeSim.Tasks.Tests;

public sealed class TaskTests
{
    [Fact]
    public void A_mistake_is_one_error_with_file_line_column_code_and_help()
    {
        using var project = new ScratchProject();
        project.Write("scenarios/morning.yaml", ScratchProject.Scenario.Replace("agent.served", "agent.sevred", StringComparison.Ordinal));
        project.Write("sdk/docs/diagnostics/FTS2003.md", "# FTS2003");
        var engine = new RecordingEngine();
        Assert.False(Build(project, engine));
        var error = Assert.Single(engine.Errors);
        Assert.Equal("FTS2003", error.Code);
        Assert.EndsWith("line/scenarios/morning.yaml", error.File.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal((7, 0), (error.LineNumber, error.EndLineNumber));
        Assert.True(error.ColumnNumber > 1);
        Assert.StartsWith("file:///", error.HelpLink, StringComparison.Ordinal);
        Assert.EndsWith("docs/diagnostics/FTS2003.md", error.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_said_again_by_the_replay_as_they_were_said_first()
    {
        using var project = new ScratchProject();
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call/hour", "14", StringComparison.Ordinal));
        var first = new RecordingEngine();
        Assert.True(Build(project, first), string.Join('\n', first.Errors.Select(e => e.Message)));
        Assert.NotEmpty(first.Warnings);
        var second = new RecordingEngine();
        using var replay = new ReplayFindings { BuildEngine = second, ProjectFile = project.ProjectFile, FindingsFile = "obj/Debug/line.ftfindings" };
        Assert.True(replay.Execute());
        Assert.Equal(
            first.Warnings.Select(w => (w.Code, w.File, w.LineNumber, w.ColumnNumber, w.Message)),
            second.Warnings.Select(w => (w.Code, w.File, w.LineNumber, w.ColumnNumber, w.Message)));
    }

    [Fact]
    public void Pack_without_a_good_build_says_so_and_writes_nothing()
    {
        using var project = new ScratchProject();
        var engine = new RecordingEngine();
        using var pack = new PackModels { BuildEngine = engine, ProjectFile = project.ProjectFile, RecordFile = "obj/Debug/line.ftproject.json", PackageFolder = "bin/Debug" };
        Assert.False(pack.Execute());
        Assert.Equal("FTS0011", Assert.Single(engine.Errors).Code);
        Assert.Empty(pack.Bundles);
    }

    [Fact]
    public void Publish_without_a_registry_writes_the_folder_and_says_that_nothing_was_sent()
    {
        using var project = new ScratchProject();
        Assert.True(Build(project, new RecordingEngine()));
        var engine = new RecordingEngine();
        using var publish = new PublishModels { BuildEngine = engine, ProjectFile = project.ProjectFile, RecordFile = "obj/Debug/line.ftproject.json", PackageFolder = "bin/Debug/publish" };
        Assert.True(publish.Execute());
        Assert.True(File.Exists(Path.Combine(project.Output, "publish/line.1.0.0.ftpkg")));
        Assert.Contains(engine.Messages, m => m.Importance == MessageImportance.High && m.Message!.Contains("FTS0008", StringComparison.Ordinal));
    }

    [Fact]
    public void The_verdicts_are_printed_one_a_line()
    {
        using var project = new ScratchProject();
        Assert.True(Build(project, new RecordingEngine()));
        var engine = new RecordingEngine();
        using var print = new PrintVerdicts { BuildEngine = engine, ProjectFile = project.ProjectFile, RecordFile = "obj/Debug/line.ftproject.json", ResultsFolder = "TestResults" };
        Assert.True(print.Execute());
        Assert.Contains(engine.Messages, m => m.Message == "passed  morning: all_helped (1 expectation)");
        Assert.True(File.Exists(Path.Combine(project.Folder, "TestResults/line.morning.junit.xml")));
    }

    [Fact]
    public void A_cancelled_build_moves_nothing_into_place()
    {
        using var project = new ScratchProject();
        using var task = Task(project, new RecordingEngine());
        task.Cancel();
        Assert.False(task.Execute());
        Assert.False(Directory.Exists(project.Output));
    }

    [Fact]
    public void Every_task_says_that_it_may_run_beside_others()
    {
        var tasks = typeof(ModelTask).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ITask)) && !type.IsAbstract).ToList();
        Assert.Equal(6, tasks.Count);
        Assert.All(tasks, task => Assert.Contains(task.CustomAttributes, a => a.AttributeType.FullName == "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute"));
    }

    private static bool Build(ScratchProject project, RecordingEngine engine)
    {
        using var task = Task(project, engine);
        return task.Execute();
    }

    private static BuildModels Task(ScratchProject project, RecordingEngine engine)
    {
        var inputs = project.Inputs();
        return new BuildModels
        {
            BuildEngine = engine,
            ProjectFile = project.ProjectFile,
            Inputs = [.. Items("Catalog", inputs.Catalogs), .. Items("Scenario", inputs.Scenarios), .. Items("ModelTest", inputs.Tests)],
            OutputFolder = "bin/Debug/",
            StateFolder = "obj/Debug/",
            RecordFolder = "obj/",
            SdkFolder = Path.Combine(project.Folder, "sdk"),
            SdkVersion = "0.1.0-test",
            InputsHash = "hash",
        };

        IEnumerable<ITaskItem> Items(string kind, IEnumerable<string> paths) =>
            paths.Select(path => new TaskItem(Path.Combine(project.Folder, path), new Dictionary<string, string> { ["Kind"] = kind }));
    }
}
