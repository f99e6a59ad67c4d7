namespace FlowTimeSim.Sdk.Tests;

[Collection("sdk")]
public sealed class BuildTests(PackedSdk sdk)
{
    [Fact]
    public void A_project_is_built_once_and_again_only_when_something_changed()
    {
        var work = sdk.NewScratch();
        work.AddDesk("desk", "desk");
        var first = work.Run("build", "desk/desk.ftmodel").Ok();
        Assert.Single(first.Lines("desk -> bin/Debug/morning ("));
        foreach (var output in new[] { "flowtime-model.yaml", "model-desk.yaml", "test-results.json", "junit.xml", "findings.sarif", "report.html", "series/served.csv" })
        {
            Assert.True(work.Has("desk/bin/Debug/morning/" + output), output);
        }

        Assert.True(work.Has("desk/obj/desk.ftproject.json"));

        // Nothing changed: no task of ours is loaded, nothing is written, the summary is there.
        var stamp = File.GetLastWriteTimeUtc(work.At("desk/obj/Debug/desk.ftinputs"));
        var second = work.Run("build", "desk/desk.ftmodel", "--no-restore", "-v:d").Ok();
        second.SaysNothingOf("\"BuildModels\" task").SaysNothingOf("FlowTimeSim.Tasks.ReplayFindings\" task from").Says("desk -> bin/Debug/morning (");
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(work.At("desk/obj/Debug/desk.ftinputs")));

        // A CSV replaced by another of the same length and an older time.
        work.Replace("desk/data/calls.csv", "calls\n1\n", "calls\n2\n");
        File.SetLastWriteTimeUtc(work.At("desk/data/calls.csv"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var series = work.Read("desk/bin/Debug/morning/series/served.csv");
        work.Run("build", "desk/desk.ftmodel", "--no-restore").Ok();
        Assert.NotEqual(series, work.Read("desk/bin/Debug/morning/series/served.csv"));

        // A property.
        work.Run("build", "desk/desk.ftmodel", "--no-restore", "-p:Title=Another").Ok();
        Assert.Contains("Another", work.Read("desk/bin/Debug/morning/model-desk.yaml"), StringComparison.Ordinal);

        // A source added, then deleted.
        work.Write("desk/scenarios/evening.yaml", work.Read("desk/scenarios/morning.yaml").Replace("id: morning", "id: evening", StringComparison.Ordinal));
        work.Run("build", "desk/desk.ftmodel", "--no-restore").Fails().Says("desk.ftmodel(1,1): error FTS0003");
        work.Run("build", "desk/desk.ftmodel", "--no-restore", "-p:DefaultScenario=morning").Ok().Says("desk -> bin/Debug/evening (");
        File.Delete(work.At("desk/scenarios/evening.yaml"));
        work.Run("build", "desk/desk.ftmodel", "--no-restore").Ok();
        Assert.False(Directory.Exists(work.At("desk/bin/Debug/evening")));

        // An output that someone deleted.
        File.Delete(work.At("desk/bin/Debug/morning/report.html"));
        work.Run("build", "desk/desk.ftmodel", "--no-restore").Ok();
        Assert.True(work.Has("desk/bin/Debug/morning/report.html"));

        work.Run("clean", "desk/desk.ftmodel").Ok();
        Assert.False(Directory.Exists(work.At("desk/bin/Debug/morning")));
    }

    [Fact]
    public void A_misspelt_series_is_one_error_that_stays_until_it_is_mended()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Replace("scenarios/morning.yaml", "agent.served", "agent.sevred");
        var first = work.Run("build", "desk.ftmodel").Fails();
        var error = Assert.Single(first.Lines("error FTS"));
        Assert.Contains("scenarios/morning.yaml(7,", error, StringComparison.Ordinal);
        Assert.Contains("FTS2003", error, StringComparison.Ordinal);
        Assert.False(work.Has("bin/Debug/morning/flowtime-model.yaml"));
        Assert.True(work.Has("bin/Debug/morning/findings.sarif"));
        Assert.True(work.Has("bin/Debug/morning/report.html"));
        Assert.Equal(error, Assert.Single(work.Run("build", "desk.ftmodel", "--no-restore").Fails().Lines("error FTS")));
        work.Replace("scenarios/morning.yaml", "agent.sevred", "agent.served");
        work.Run("build", "desk.ftmodel", "--no-restore").Ok();
        work.Run("build", "desk.ftmodel", "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
    }

    [Fact]
    public void A_change_of_flowtime_yaml_above_the_project_builds_again()
    {
        var work = sdk.NewScratch();
        work.AddDesk("p/desk", "desk");
        work.Write("p/.git/HEAD", "x");
        work.Replace("p/desk/catalog/desk.yaml", "capacity: 20 call/hour", "capacity: 2");
        Assert.NotEmpty(work.Run("build", "p/desk/desk.ftmodel").Ok().Lines("warning FTS2006"));
        work.Write("p/flowtime.yaml", "rules: { FTS2006: none }\n");
        work.Run("build", "p/desk/desk.ftmodel", "--no-restore").Ok().SaysNothingOf("warning FTS2006");
        work.Run("build", "p/desk/desk.ftmodel", "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
        work.Run("build", "p/desk/desk.ftmodel", "--no-restore", "-p:WarningsAsErrors=FTS2006").Fails().Says("error FTS2006");
        work.Write("p/flowtime.yaml", "rules: { FTS2006: error }\n");
        work.Run("build", "p/desk/desk.ftmodel", "--no-restore").Fails().Says("error FTS2006");
        work.Run("build", "p/desk/desk.ftmodel", "--no-restore", "-p:NoWarn=FTS2006").Ok();
        File.Delete(work.At("p/flowtime.yaml"));
        Assert.NotEmpty(work.Run("build", "p/desk/desk.ftmodel", "--no-restore").Ok().Lines("warning FTS2006"));
    }

    [Fact]
    public void A_warning_is_said_by_every_build_and_obeys_the_properties_for_warnings()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Replace("catalog/desk.yaml", "capacity: 20 call/hour", "capacity: 2");
        var first = work.Run("build", "desk.ftmodel").Ok().Lines(": warning FTS");
        Assert.NotEmpty(first);
        var again = work.Run("build", "desk.ftmodel", "--no-restore", "-v:n").Ok().SaysNothingOf("\"BuildModels\" task");
        Assert.Equal(first, again.Lines(": warning FTS"));
        var code = first[0].Split("warning ")[1].Split(':')[0];
        work.Run("build", "desk.ftmodel", "--no-restore", $"-p:NoWarn={string.Join("%3B", first.Select(l => l.Split("warning ")[1].Split(':')[0]).Distinct())}").Ok().SaysNothingOf("warning FTS");
        work.Run("build", "desk.ftmodel", "--no-restore", "-p:TreatWarningsAsErrors=true").Fails().Says("error " + code);
        work.Run("pack", "desk.ftmodel", "--no-restore", "-p:TreatWarningsAsErrors=true").Fails();
        Assert.False(work.Has("bin/Debug/desk.1.0.0.ftpkg"));
    }

    [Fact]
    public void A_failing_model_test_fails_the_build_and_the_test_run_and_is_listed()
    {
        var work = sdk.NewScratch();
        work.AddDesk(".", "desk");
        work.Run("test", "desk.ftmodel").Ok().Says("passed  morning: nobody_waits_long (1 expectation)");
        work.Replace("tests/morning.yaml", "<= 10 call", "< 0 call");
        var error = Assert.Single(work.Run("build", "desk.ftmodel", "--no-restore").Fails().Lines("error FTS"));
        Assert.Contains("tests/morning.yaml(7,", error, StringComparison.Ordinal);
        Assert.Contains("FTS4001", error, StringComparison.Ordinal);
        var test = work.Run("test", "desk.ftmodel", "--no-restore").Fails();
        Assert.Single(test.Lines("FAILED  morning: nobody_waits_long"));
        Assert.Single(test.Lines("error FTS4001"));
        work.Run("test", "desk.ftmodel", "--no-build").Fails().Says("error FTS4001").Says("FAILED  morning: nobody_waits_long");
    }
}
