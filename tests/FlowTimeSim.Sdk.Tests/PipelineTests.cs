using System.Xml.Linq;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Repository;
using FlowTimeSim.Projects.Summaries;

namespace FlowTimeSim.Sdk.Tests;

/// <summary>What real builds leave is what summaries and affected projects are made of.</summary>
[Collection("sdk")]
public sealed class PipelineTests(PackedSdk sdk)
{
    [Fact]
    public void A_repository_of_three_projects_is_summed_up_after_good_failed_and_blocked_builds()
    {
        var work = sdk.NewScratch();
        Directory.CreateDirectory(work.At(".git"));
        work.AddDesk("shared", "shared");
        work.AddDesk("day", "day", items: "<ItemGroup><ProjectReference Include=\"../shared/shared.ftmodel\" /></ItemGroup>");
        Directory.Delete(work.At("day/catalog"), recursive: true);
        Directory.Delete(work.At("day/data"), recursive: true);
        work.AddDesk("alone", "alone");
        Assert.Equal(["alone not built", "day not built", "shared not built"], States(work));

        // dotnet test, with a TRX where it is asked for.
        work.Run("test", "day/day.ftmodel", "--logger", "trx;LogFileName=day.trx", "--results-directory", work.At("results")).Ok();
        var trx = XDocument.Load(work.At("results/day.trx")).Root!;
        Assert.Equal("http://microsoft.com/schemas/VisualStudio/TeamTest/2010", trx.Name.NamespaceName);
        Assert.Equal("Passed", Assert.Single(trx.Descendants(trx.Name.Namespace + "UnitTestResult")).Attribute("outcome")!.Value);
        work.Run("test", "alone/alone.ftmodel", "--logger", "trx").Ok();
        Assert.True(work.Has("alone/TestResults/alone.morning.trx"));
        Assert.Equal(["alone holds", "day holds", "shared holds"], States(work));

        // What the builds read tells what a change hits.
        Assert.Equal(["day", "shared"], Affected(work, "shared/data/calls.csv"));
        Assert.Equal(["shared"], Affected(work, "shared/scenarios/morning.yaml"));
        Assert.Equal(["alone"], Affected(work, "alone/tests/more.yaml"));
        Assert.Equal(["alone", "day", "shared"], Affected(work, "global.json"));

        // A failed build has new results; what it stopped has old ones.
        work.Replace("shared/catalog/desk.yaml", "to: helped", "to: hepled");
        work.Run("build", "day/day.ftmodel", "--no-restore").Fails();
        Assert.Equal(["alone holds", "day stale", "shared fails"], States(work));
        var summary = Summary(work);
        var cause = summary.Of(Severity.Error).First();
        Assert.Equal(("shared/catalog/desk.yaml", "FTS2003"), (cause.Finding.Where.Path, cause.Finding.Code));
        Assert.Contains("It references shared/shared.ftmodel, which has errors.", summary.NotJudged.Single().Reason, StringComparison.Ordinal);

        // A build with nothing to do leaves results that count.
        work.Replace("shared/catalog/desk.yaml", "to: hepled", "to: helped");
        work.Run("build", "day/day.ftmodel", "--no-restore").Ok();
        work.Run("build", "day/day.ftmodel", "--no-restore").Ok();
        Assert.True(Summary(work).Holds);
    }

    private static RepositorySummary Summary(Scratch work) => RepositorySummarizer.Of(RepositoryReader.Read(work.Folder, CancellationToken.None), null, CancellationToken.None);

    private static string[] States(Scratch work) =>
        [.. Summary(work).Projects.Select(project => $"{project.Project.Folder} {(project.State == ProjectState.NotBuilt ? "not built" : project.State.ToString().ToLowerInvariant())}")];

    private static string[] Affected(Scratch work, string changed) =>
        [.. AffectedProjects.Of(RepositoryReader.Read(work.Folder, CancellationToken.None), [changed], CancellationToken.None).Select(one => one.Project.Folder)];
}
