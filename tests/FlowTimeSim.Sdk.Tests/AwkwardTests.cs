namespace FlowTimeSim.Sdk.Tests;

[Collection("sdk")]
public sealed class AwkwardTests(PackedSdk sdk)
{
    [Theory]
    [InlineData("a b;c 100%#d'e")]
    [InlineData("Mañana 日本 линия")]
    [InlineData("long")]
    public void Awkward_paths_build_pack_and_are_up_to_date(string name)
    {
        var folder = name == "long" ? string.Join('/', Enumerable.Repeat("a-folder-with-a-rather-long-name-of-fifty-characters", 7)) : name;
        var work = sdk.NewScratch();
        work.AddDesk(folder, "desk");
        var project = folder + "/desk.ftmodel";
        work.Run("pack", project).Ok();
        Assert.True(work.Has(folder + "/bin/Debug/desk.1.0.0.ftpkg"));
        work.Run("build", project, "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
    }

    [Fact]
    public void A_folder_whose_name_MSBuild_takes_for_an_escape_is_named_as_the_reason()
    {
        // MSBuild's own patterns look for 'aAb' there; the SDK can only say so.
        var work = sdk.NewScratch();
        work.AddDesk("a%41b", "desk");
        work.Run("build", "a%41b/desk.ftmodel").Fails().Says("FTS0001").Says("%41");
    }

    [Fact]
    public async Task Two_builds_of_one_project_at_once_both_succeed()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Run("restore", "desk.ftmodel").Ok();
        var both = await Task.WhenAll(work.Start("build", "desk.ftmodel", "--no-restore"), work.Start("build", "desk.ftmodel", "--no-restore"));
        Assert.All(both, result => result.Ok().Says("desk -> bin/Debug/morning ("));
        Assert.Empty(Directory.EnumerateFiles(work.Folder, ".ft-*", SearchOption.AllDirectories));
        work.Run("build", "desk.ftmodel", "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
    }

    [Fact]
    public void Obj_and_bin_restored_in_another_folder_are_up_to_date()
    {
        var work = sdk.NewScratch();
        work.AddDesk("here", "desk");
        work.Run("build", "here/desk.ftmodel").Ok();
        Directory.Move(work.At("here"), work.At("there"));
        foreach (var file in Directory.EnumerateFiles(work.At("there/catalog")))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }

        work.Run("build", "there/desk.ftmodel", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
    }
}
