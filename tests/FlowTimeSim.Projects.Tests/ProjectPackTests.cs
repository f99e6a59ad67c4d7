using FlowTimeSim.Bundles;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Tests;

public sealed class ProjectPackTests
{
    private static readonly (string, string)[] Properties = [("ModelId", "desk"), ("Title", "Desk"), ("Version", "1.2.0"), ("Authors", "ops")];

    [Fact]
    public void A_bundle_holds_models_validation_and_all_that_compiling_again_needs()
    {
        using var project = new ScratchProject();
        project.Build(Properties);
        var path = Assert.Single(Pack(project).AsEnumerable());
        Assert.Equal("desk.1.2.0.ftpkg", Path.GetFileName(path));
        Assert.True(File.Exists(path + ".intoto.json"));
        using var bundle = BundleReader.Open(path).Bundle!;
        Assert.NotNull(bundle);
        var paths = bundle.Manifest.Entries.Select(e => e.Path).ToList();
        Assert.Superset(
            new HashSet<string>(["flowtime-model.yaml", "model-desk.yaml", "preview.svg", "validation/test-results.json", "sources/catalog/desk.yaml", "sources/scenarios/morning.yaml", "sources/tests/morning.yaml", "sources/project.json"]),
            paths.ToHashSet());
        Assert.Equal(("desk", "1.2.0", "Desk", "ops"), (bundle.Manifest.ModelId, bundle.Manifest.Version, bundle.Manifest.Title, bundle.Manifest.Author));
        Assert.Equal("1980-01-01T00:00:00Z", bundle.Manifest.Created);
    }

    [Fact]
    public void Its_validation_names_the_default_test_scenarios_and_the_score()
    {
        using var project = new ScratchProject();
        project.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("components:", "parameters: { speed: 20 call/hour }\ncomponents:", StringComparison.Ordinal).Replace("capacity: 20 call/hour", "capacity: \"${speed}\"", StringComparison.Ordinal));
        project.Build(Properties);
        using var bundle = BundleReader.Open(Pack(project)[0]).Bundle!;
        using var reader = new StreamReader(bundle.Open("model-desk.yaml"));
        var text = reader.ReadToEnd();
        Assert.All(
            ["all_helped", "baseline", "demand_plus_25", "demand_plus_50", "capacity_minus_20", "no_demand", "no_capacity", "sensitivity_speed", "quality_score"],
            name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_model_in_two_folders_is_the_same_bytes_and_comments_do_not_change_its_meaning()
    {
        using var one = new ScratchProject();
        using var two = new ScratchProject();
        using var three = new ScratchProject();
        three.Write("catalog/desk.yaml", "# a comment\n" + ScratchProject.Catalog);
        one.Build(Properties);
        two.Build(Properties);
        three.Build(Properties);
        var (a, b, c) = (Pack(one)[0], Pack(two)[0], Pack(three)[0]);
        Assert.Equal(File.ReadAllBytes(a), File.ReadAllBytes(b));
        Assert.NotEqual(File.ReadAllBytes(a), File.ReadAllBytes(c));
        Assert.Equal(Meaning(a), Meaning(c));
    }

    [Fact]
    public void Another_value_is_another_meaning()
    {
        using var one = new ScratchProject();
        using var two = new ScratchProject();
        two.Write("catalog/desk.yaml", ScratchProject.Catalog.Replace("14 call", "15 call", StringComparison.Ordinal));
        one.Build(Properties);
        two.Build(Properties);
        Assert.NotEqual(Meaning(Pack(one)[0]), Meaning(Pack(two)[0]));
    }

    [Fact]
    public void Whether_the_tests_ran_is_no_part_of_the_meaning_and_what_they_demand_is()
    {
        using var project = new ScratchProject();
        project.Build(Properties);
        var meaning = Meaning(Pack(project)[0]);
        project.Build([.. Properties, ("RunModelTests", "false")]);
        Assert.Equal(meaning, Meaning(Pack(project)[0]));
        project.Write("tests/morning.yaml", ScratchProject.Tests.Replace("30 call", "31 call", StringComparison.Ordinal));
        project.Build(Properties);
        Assert.NotEqual(meaning, Meaning(Pack(project)[0]));
    }

    [Fact]
    public void A_minimal_bundle_leaves_sources_and_validation_out()
    {
        using var project = new ScratchProject();
        project.Build([.. Properties, ("BundleContent", "Minimal")]);
        using var bundle = BundleReader.Open(Pack(project)[0]).Bundle!;
        Assert.Equal(BundleCompleteness.Minimal, bundle.Manifest.Content);
        Assert.DoesNotContain(bundle.Manifest.Entries, e => e.Path.StartsWith("sources/", StringComparison.Ordinal) || e.Path.StartsWith("validation/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("catalog/a.yaml", "catalog/a.yaml")]
    [InlineData("../shared/catalog/a.yaml", "_up/shared/catalog/a.yaml")]
    [InlineData("../../x.csv", "_up/_up/x.csv")]
    [InlineData("../../../home/me/packages/acme.models/1.0.0/model/catalog/a.yaml", "_packages/acme.models/1.0.0/model/catalog/a.yaml")]
    public void Sources_have_names_that_say_nothing_of_the_machine(string path, string expected) =>
        Assert.Equal(expected, SourceNames.Of(path, "../../../home/me/packages"));

    private static System.Collections.Immutable.ImmutableArray<string> Pack(ScratchProject project)
    {
        var outcome = ProjectPack.Run(project.State().Last!, project.ProjectFile, new PackRequest(project.Output), CancellationToken.None);
        Assert.Empty(outcome.Findings);
        return outcome.Bundles;
    }

    private static string Meaning(string path)
    {
        using var bundle = BundleReader.Open(path).Bundle!;
        return bundle.Manifest.ContentDigest.ToString();
    }
}
