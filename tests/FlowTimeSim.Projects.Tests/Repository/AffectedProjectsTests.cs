using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Tests.Repository;

public sealed class AffectedProjectsTests
{
    private const string Reference = "<ProjectReference Include=\"../hub/hub.ftmodel\" />";

    [Theory]
    [InlineData("a/a.ftmodel", "a/a.ftmodel")]
    [InlineData("a/scenarios/base.yaml", "a/a.ftmodel")]
    [InlineData("a/catalog/new/deep.yml", "a/a.ftmodel")]
    [InlineData("a/data/new.csv", "a/a.ftmodel")]
    [InlineData("a/notes.md")]
    [InlineData("a/obj/project.assets.json")]
    [InlineData("elsewhere/notes.yaml")]
    [InlineData("hub/catalog/line.yaml", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("hub/hub.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("hub/scenarios/base.yaml", "hub/hub.ftmodel")]
    [InlineData("Directory.Build.props", "a/a.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("Directory.Packages.props", "a/a.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("global.json", "a/a.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("NuGet.Config", "a/a.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("flowtime.yaml", "a/a.ftmodel", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("a/packages.lock.json", "a/a.ftmodel")]
    [InlineData("hub/Directory.Build.targets", "b/b.ftmodel", "hub/hub.ftmodel")]
    public void A_built_project_is_hit_by_what_it_stands_on_and_by_nothing_else(string changed, params string[] expected)
    {
        using var repository = Three();
        Assert.Equal(expected, repository.Affected(changed));
    }

    [Theory]
    [InlineData("a/scenarios/base.yaml", "a/a.ftmodel")]
    [InlineData("a/golden/served.csv", "a/a.ftmodel")]
    [InlineData("a/obj/project.assets.json")]
    [InlineData("elsewhere/notes.yaml")]
    [InlineData("hub/catalog/line.yaml", "b/b.ftmodel", "hub/hub.ftmodel")]
    [InlineData("hub/scenarios/base.yaml", "hub/hub.ftmodel")]
    public void Without_records_its_whole_folder_counts(string changed, params string[] expected)
    {
        using var repository = Three(isBuilt: false);
        Assert.Equal(expected, repository.Affected(changed));
    }

    [Fact]
    public void What_a_build_read_elsewhere_hits_it_also_when_it_was_not_there()
    {
        using var repository = Three();
        repository.Write("golden/served.csv", "1\n");
        repository.Record("a/a.ftmodel", default, "../golden/served.csv", "../golden/absent.csv");
        Assert.Equal(["a/a.ftmodel"], repository.Affected("golden/served.csv"));
        Assert.Equal(["a/a.ftmodel"], repository.Affected("golden/absent.csv"));
    }

    [Fact]
    public void A_record_of_other_files_is_not_believed()
    {
        using var repository = Three();
        Assert.Empty(repository.Affected("a/inputs/x.csv"));

        // The scenario may name that file now; what the record says of it is of before.
        repository.Write("a/scenarios/base.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: other }\n");
        Assert.Equal(["a/a.ftmodel"], repository.Affected("a/inputs/x.csv"));
    }

    [Fact]
    public void Items_and_imports_outside_the_folder_count_by_their_folders()
    {
        using var repository = new ScratchRepository();
        repository.AddProject("a/a.ftmodel", "<Scenario Include=\"../shared/**/*.yaml\" />");
        repository.Write("b/b.ftmodel", "<Project Sdk=\"FlowTime.Sim.Sdk\"><Import Project=\"$(MSBuildThisFileDirectory)../eng/flow.props\" /></Project>");
        repository.Write("c/c.ftmodel", "<Project Sdk=\"FlowTime.Sim.Sdk\"><Import Project=\"$(Somewhere)/x.props\" /></Project>");
        repository.Write("eng/flow.props", "<Project><Import Project=\"more.props\" /><ItemGroup><Catalog Include=\"../library/hub.yaml\" /></ItemGroup></Project>");
        Assert.Equal(["a/a.ftmodel"], repository.Affected("shared/new/x.yaml"));
        Assert.Equal(["b/b.ftmodel", "c/c.ftmodel"], repository.Affected("eng/more.props"));
        Assert.Equal(["b/b.ftmodel"], repository.Affected("library/hub.yaml"));
    }

    [Fact]
    public void What_a_configuration_extends_counts_where_no_record_says_better()
    {
        using var repository = Three(isBuilt: false);
        repository.Write("flowtime.yaml", "extends: rules/company.yaml\n");
        Assert.Equal(3, repository.Affected("rules/company.yaml").Length);
    }

    [Fact]
    public void References_in_a_circle_and_through_others_are_followed_once()
    {
        using var repository = new ScratchRepository();
        repository.AddProject("a/a.ftmodel", "<ProjectReference Include=\"..\\b\\b.ftmodel\" />");
        repository.AddProject("b/b.ftmodel", "<ProjectReference Include=\"../c/c.ftmodel\" />");
        repository.AddProject("c/c.ftmodel", "<ProjectReference Include=\"../a/a.ftmodel\" />");
        Assert.Equal(["a/a.ftmodel", "b/b.ftmodel", "c/c.ftmodel"], repository.Affected("c/catalog/line.yaml"));
        Assert.Equal(["c/c.ftmodel"], repository.Affected("c/tests/base.yaml"));
    }

    [Fact]
    public void A_project_file_that_is_no_project_breaks_nothing()
    {
        using var repository = Three();
        repository.Write("x/bomb.ftmodel", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>");
        repository.Write("x/obj/bomb.ftproject.json", "{ \"name\": \"bomb\", \"file\": \"bomb.ftmodel\", \"outputFolder\": \"/etc\", \"reads\": [\"../../../etc/passwd\", \"\\u0000\"] }");
        repository.Write("y/torn.ftmodel", "<Project");
        Assert.Equal(["x/bomb.ftmodel"], repository.Affected("x/bomb.ftmodel"));
        Assert.Equal(["a/a.ftmodel"], repository.Affected("../outside", "/etc/passwd", "a/a.ftmodel"));
    }

    [Fact]
    public void Lines_hold_no_path_that_a_log_would_act_upon()
    {
        Assert.True(PathLines.CanHold("a b/größe.ftmodel"));
        Assert.False(PathLines.CanHold("a\nb.ftmodel"));
        Assert.False(PathLines.CanHold("##vso[task.setvariable]x.ftmodel"));
        using var repository = new ScratchRepository();
        repository.AddProject("##vso[x]/a.ftmodel");
        var affected = AffectedProjects.Of(repository.Read(), ["##vso[x]/a.ftmodel"], CancellationToken.None);
        Assert.Equal("[\"\\u0023\\u0023vso[x]/a.ftmodel\"]\n", AffectedText.Matrix(affected));
        Assert.DoesNotContain("##", AffectedText.Json(affected, 1), StringComparison.Ordinal);
    }

    private static ScratchRepository Three(bool isBuilt = true)
    {
        var repository = new ScratchRepository();
        repository.AddProject("hub/hub.ftmodel");
        repository.AddProject("a/a.ftmodel");
        repository.AddProject("b/b.ftmodel", Reference);
        if (isBuilt)
        {
            repository.Record("hub/hub.ftmodel");
            repository.Record("a/a.ftmodel");
            repository.Record("b/b.ftmodel", default, "../hub/catalog/line.yaml");
        }

        return repository;
    }
}
