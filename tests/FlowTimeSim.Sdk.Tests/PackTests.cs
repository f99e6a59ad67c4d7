using System.IO.Compression;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Sdk.Tests;

[Collection("sdk")]
public sealed class PackTests(PackedSdk sdk)
{
    [Fact]
    public void A_bundle_is_the_same_in_two_folders_two_runs_and_two_configurations_and_names_no_machine()
    {
        var one = sdk.NewScratch("one");
        var two = sdk.NewScratch("quite-another-name");
        one.AddDesk("a", "desk");
        two.AddDesk("deep/er", "desk");
        one.Run("pack", "a/desk.ftmodel").Ok().Says("desk -> bin/Debug/desk.1.0.0.ftpkg");
        var bytes = File.ReadAllBytes(one.At("a/bin/Debug/desk.1.0.0.ftpkg"));
        one.Run("pack", "a/desk.ftmodel", "--no-restore").Ok();
        Assert.Equal(bytes, File.ReadAllBytes(one.At("a/bin/Debug/desk.1.0.0.ftpkg")));
        two.Run("pack", "deep/er/desk.ftmodel", "-c", "Release").Ok();
        Assert.Equal(bytes, File.ReadAllBytes(two.At("deep/er/bin/Release/desk.1.0.0.ftpkg")));
        Assert.True(one.Has("a/bin/Debug/desk.1.0.0.ftpkg.intoto.json"));

        using var bundle = BundleReader.Open(one.At("a/bin/Debug/desk.1.0.0.ftpkg")).Bundle;
        Assert.NotNull(bundle);
        using var zip = ZipFile.OpenRead(one.At("a/bin/Debug/desk.1.0.0.ftpkg"));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Clean(entry.FullName, reader.ReadToEnd());
        }

        foreach (var file in Directory.EnumerateFiles(one.At("a/bin"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".ftpkg", StringComparison.Ordinal)))
        {
            Clean(file, File.ReadAllText(file));
        }

        void Clean(string name, string text)
        {
            Assert.False(text.Contains(sdk.Root, StringComparison.Ordinal), name);
            Assert.False(text.Contains(Environment.MachineName, StringComparison.Ordinal), name);
            Assert.False(Environment.UserName.Length > 4 && text.Contains(Environment.UserName, StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Publish_without_a_registry_writes_the_folder_and_an_unreachable_one_is_one_coded_error()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Run("publish", "desk.ftmodel").Ok().Says("FTS0008");
        Assert.True(work.Has("bin/Debug/publish/desk.1.0.0.ftpkg"));
        Assert.Single(work.Run("publish", "desk.ftmodel", "--no-build", "-p:FlowTimeRegistry=http://127.0.0.1:9/", "-p:PublishTimeout=1").Fails().Lines("error FTS7001"));
        work.RunPlain("run", "--project", "desk.ftmodel").Fails().Says("FTS0010");
    }

    [Fact]
    public void Packing_says_what_the_tests_would_not_notice_and_a_build_when_asked()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Run("build", "desk.ftmodel").Ok();
        Assert.DoesNotContain("survivors", work.Read("bin/Debug/morning/test-results.json"), StringComparison.Ordinal);

        work.Run("build", "desk.ftmodel", "--no-restore", "-p:MeasureTestAdequacy=true").Ok();
        Assert.Contains("survivors", work.Read("bin/Debug/morning/test-results.json"), StringComparison.Ordinal);
        Assert.Contains("FTS8020", work.Read("bin/Debug/morning/findings.sarif"), StringComparison.Ordinal);
        Assert.Contains("Would the tests notice a mistake?", work.Read("bin/Debug/morning/report.html"), StringComparison.Ordinal);
        work.Run("build", "desk.ftmodel", "--no-restore", "-p:MeasureTestAdequacy=true", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task").Says("No test notices");

        work.Run("pack", "desk.ftmodel", "--no-restore").Ok();
        using (var zip = ZipFile.OpenRead(work.At("bin/Debug/desk.1.0.0.ftpkg")))
        using (var reader = new StreamReader(zip.GetEntry("validation/test-results.json")!.Open()))
        {
            Assert.Contains("survivors", reader.ReadToEnd(), StringComparison.Ordinal);
        }

        work.Run("pack", "desk.ftmodel", "--no-restore", "-p:MeasureTestAdequacy=false").Ok();
        Assert.DoesNotContain("survivors", work.Read("bin/Debug/morning/test-results.json"), StringComparison.Ordinal);
    }
}
