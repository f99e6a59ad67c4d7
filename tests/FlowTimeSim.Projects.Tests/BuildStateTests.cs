using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Tests;

public sealed class BuildStateTests
{
    [Fact]
    public void A_good_build_records_its_inputs_and_the_next_one_can_be_compared()
    {
        using var project = new ScratchProject();
        project.Build();
        Assert.Equal("hash\n", State(project, ".ftinputs"));
        Assert.Contains("bin/Debug/morning/flowtime-model.yaml\n", State(project, ".ftoutputs"), StringComparison.Ordinal);
        Assert.StartsWith("line -> bin/Debug/morning (", State(project, ".ftsummary"), StringComparison.Ordinal);
        var record = RecordFile.ReadProject(Path.Combine(project.Folder, "obj/line.ftproject.json"))!;
        Assert.Equal("catalog/desk.yaml", Assert.Single(record.Items["Catalog"].AsEnumerable()));
        Assert.Equal("morning", Assert.Single(record.Models).Scenario);
    }

    [Fact]
    public void A_failed_build_is_never_taken_for_up_to_date()
    {
        using var project = new ScratchProject();
        project.Build();
        project.Write("catalog/desk.yaml", "kind: Catalog\nnonsense: [\n");
        Assert.False(project.Build().Succeeded);
        Assert.False(File.Exists(Path.Combine(project.Folder, "obj/Debug/line.ftinputs")));
        Assert.NotEmpty(RecordFile.ReadFindings(Path.Combine(project.Folder, "obj/Debug/line.ftfindings")));
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_as_good_as_none()
    {
        using var project = new ScratchProject();
        project.Build();
        File.WriteAllText(Path.Combine(project.Folder, "obj/Debug/line.ftproject.json"), "{ torn");
        Assert.Null(project.State().Last);
        Assert.True(project.Build().Succeeded);
    }

    private static string State(ScratchProject project, string suffix) => File.ReadAllText(Path.Combine(project.Folder, "obj/Debug/line" + suffix));
}
