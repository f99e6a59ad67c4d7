using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Bump_writes_versions
{
    [Fact]
    public async Task The_version_is_what_the_changes_ask_for_and_the_rest_of_the_file_stays()
    {
        using var scratch = new Scratch();
        var project = Desk.Write(scratch);
        scratch.Write("old/desk.ftmodel", File.ReadAllText(project));
        scratch.Write("old/catalog/desk.yaml", Desk.Catalog);
        scratch.Write("old/scenarios/morning.yaml", File.ReadAllText(Path.Combine(scratch.Folder, "desk/scenarios/morning.yaml")));

        var same = await Tool.RunAsync(scratch.Folder, "bump", "desk", "--baseline", "../old");
        Assert.True(same.Code == 0, same.ToString());
        Assert.Equal("desk/desk.ftmodel: Version 1.0.0 stays (nothing changed since ../old)\n", same.Output.ReplaceLineEndings("\n"));

        Change("label: Helped", "label: Served");
        Assert.Contains("Version 1.0.0 needs 1.0.1 (only sources changed", (await Check()).Output, StringComparison.Ordinal);
        Change("capacity: 20 call/hour", "capacity: 19 call/hour");
        Assert.Contains("Version 1.0.0 needs 1.1.0 (results or contract changed", (await Check()).Output, StringComparison.Ordinal);
        Change("max: 100", "max: 50");
        var text = File.ReadAllText(project);
        var check = await Check();
        Assert.Equal(1, check.Code);
        Assert.Equal(text, File.ReadAllText(project));

        var done = await Tool.RunAsync(scratch.Folder, "bump", "desk/desk.ftmodel", "--baseline", "../old");
        Assert.True(done.Code == 0, done.ToString());
        Assert.Equal("desk/desk.ftmodel: Version 1.0.0 -> 2.0.0 (the contract broke since ../old)\n", done.Output.ReplaceLineEndings("\n"));
        Assert.Equal(text.Replace("<Version>1.0.0", "<Version>2.0.0", StringComparison.Ordinal), File.ReadAllText(project));
        Assert.Equal(0, (await Check()).Code);

        Task<ToolResult> Check() => Tool.RunAsync(scratch.Folder, "bump", "desk", "--baseline", "../old", "--check");

        void Change(string from, string to)
        {
            var path = Path.Combine(scratch.Folder, "desk/catalog/desk.yaml");
            Assert.Contains(from, File.ReadAllText(path), StringComparison.Ordinal);
            File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_baseline_that_is_not_there_is_a_finding_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var project = Desk.Write(scratch);
        var text = File.ReadAllText(project);
        var missing = await Tool.RunAsync(scratch.Folder, "bump", "desk", "--baseline", "../nothing");
        Assert.Equal(1, missing.Code);
        Assert.Contains("FTS6021", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(project));
        Assert.Equal(2, (await Tool.RunAsync(scratch.Folder, "bump", "desk/catalog/desk.yaml")).Code);
    }
}
