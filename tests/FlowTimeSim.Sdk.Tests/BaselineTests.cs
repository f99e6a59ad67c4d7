using System.Diagnostics;
using FlowTimeSim.Server;

namespace FlowTimeSim.Sdk.Tests;

[Collection("sdk")]
public sealed class BaselineTests(PackedSdk sdk)
{
    [Fact]
    public void A_commit_a_folder_and_a_bundle_are_baselines_and_inputs_of_the_build()
    {
        var work = sdk.NewScratch();
        work.AddDesk("a", "desk");
        Git(work, "init", "-q", "-b", "main");
        Git(work, "add", "a");
        Git(work, "commit", "-q", "-m", "first");
        work.Run("pack", "a/desk.ftmodel").Ok();
        Directory.CreateDirectory(work.At("kept"));
        File.Copy(work.At("a/bin/Debug/desk.1.0.0.ftpkg"), work.At("kept/desk.1.0.0.ftpkg"));
        work.AddDesk("old", "desk");

        // A commit: the change is an error at the version's line, the right version builds, and the next commit is another baseline.
        work.Replace("a/catalog/desk.yaml", "capacity: 20 call/hour", "capacity: 10 call/hour");
        work.Replace("a/tests/morning.yaml", "<= 10 call", "<= 25 call");
        work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=git:HEAD").Fails().Says("desk.ftmodel(4,5): error FTS6025").Says("Take version 1.1.0");
        work.Replace("a/desk.ftmodel", "<Version>1.0.0", "<Version>1.1.0");
        work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=git:HEAD", "-v:n").Ok().Says("FTS6027");
        Assert.Contains("\"agent.capacity\"", work.Read("a/bin/Debug/morning/changes.json"), StringComparison.Ordinal);
        Assert.Contains("id=\"changes\"", work.Read("a/bin/Debug/morning/report.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("FTS6027", work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=git:HEAD", "-v:n").Ok().Output, StringComparison.Ordinal);
        Git(work, "commit", "-q", "-a", "-m", "second");
        work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=git:HEAD").Ok();
        Assert.Contains("\"step\": \"none\"", work.Read("a/bin/Debug/morning/changes.json"), StringComparison.Ordinal);

        // A folder: what changes in it is seen by the next build.
        work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=../old").Ok();
        Assert.Contains("\"agent.queue\"", work.Read("a/bin/Debug/morning/changes.json"), StringComparison.Ordinal);
        work.Replace("old/catalog/desk.yaml", "capacity: 20 call/hour", "capacity: 10 call/hour");
        work.Run("build", "a/desk.ftmodel", "-p:BaselineModel=../old").Ok();
        Assert.DoesNotContain("\"agent.queue\"", work.Read("a/bin/Debug/morning/changes.json"), StringComparison.Ordinal);

        // A bundle; and the bundle that is packed does not know what it was compared with.
        work.Run("pack", "a/desk.ftmodel", "-p:BaselineModel=../kept/desk.1.0.0.ftpkg").Ok();
        Assert.Contains("\"kind\": \"bundle\"", work.Read("a/bin/Debug/morning/changes.json"), StringComparison.Ordinal);
        var compared = File.ReadAllBytes(work.At("a/bin/Debug/desk.1.1.0.ftpkg"));
        work.Run("pack", "a/desk.ftmodel").Ok();
        Assert.Equal(compared, File.ReadAllBytes(work.At("a/bin/Debug/desk.1.1.0.ftpkg")));
        Assert.False(work.Has("a/bin/Debug/morning/changes.json"));
    }

    [Fact]
    public async Task What_is_published_is_fetched_by_restore_and_compared_with_offline()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        var options = new ServerOptions { DataDirectory = Directory.CreateDirectory(work.At("registry")).FullName, Urls = ["http://127.0.0.1:0"], Version = PackedSdk.Version };
        string address;
        await using (var app = ServerHost.Create(options, new SourceModelRunner(PackedSdk.Version)))
        {
            await app.StartAsync();
            address = app.Urls.Single();
            work.Run("build", "desk.ftmodel", "-p:BaselineModel=published", "-p:FlowTimeRegistry=" + address, "-v:n").Ok().Says("FTS6020");
            work.Run("publish", "desk.ftmodel", "-p:FlowTimeRegistry=" + address).Ok().Says("FTS7000");
            work.Run("restore", "desk.ftmodel", "-p:BaselineModel=published", "-p:FlowTimeRegistry=" + address).Ok();
            Assert.True(work.Has("obj/baseline/desk.1.0.0.ftpkg"));
        }

        work.Replace("catalog/desk.yaml", "capacity: 20 call/hour", "capacity: 11 call/hour");
        work.Replace("tests/morning.yaml", "<= 10 call", "<= 25 call");
        work.Run("build", "desk.ftmodel", "--no-restore", "-p:BaselineModel=published").Fails().Says("error FTS6025").Says("(1.0.0)").Says("Take version 1.1.0");
        work.Run("build", "desk.ftmodel", "--no-restore", "-p:BaselineModel=0.9.0").Fails().Says("error FTS6028");

        // The registry is gone: restore warns, and the build compares with what is there.
        work.Run("build", "desk.ftmodel", "-p:BaselineModel=published", "-p:Version=1.1.0", "-p:FlowTimeRegistry=" + address).Ok().Says("warning FTS7001");
    }

    private static void Git(Scratch work, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = work.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
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
