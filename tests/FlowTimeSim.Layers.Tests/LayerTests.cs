using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FlowTimeSim.Layers.Tests;

public sealed partial class LayerTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly LayerLaw Law = LayerLaw.Read(Path.Combine(Root, "src", "layers.txt"));

    public static TheoryData<string> Libraries =>
        [.. Directory.GetDirectories(Path.Combine(Root, "src"), "FlowTimeSim.*").Select(folder => Path.GetFileName(folder)["FlowTimeSim.".Length..])];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_uses_only_what_the_law_allows(string layer)
    {
        Assert.True(Law.Allowed.ContainsKey(layer), $"src/layers.txt says nothing of {layer}");
        var allowed = Law.Closure(layer);
        var project = XDocument.Load(Path.Combine(Root, "src", $"FlowTimeSim.{layer}", $"FlowTimeSim.{layer}.csproj"));
        var used = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["FlowTimeSim.".Length..]);
        Assert.All(used, name => Assert.True(allowed.Contains(name), $"{layer} uses {name}, which src/layers.txt does not allow"));
    }

    [Fact]
    public void The_tasks_bring_nothing_that_disturbs_other_peoples_builds()
    {
        using var deps = JsonDocument.Parse(File.ReadAllText(FindTasksDependencies()));
        var libraries = deps.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')[0]).ToList();
        Assert.Contains("YamlDotNet", libraries);
        Assert.All(
            libraries,
            name => Assert.DoesNotContain(Law.ForbiddenInTasks, forbidden => name.StartsWith(forbidden, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_compiler_uses_files_only_in_its_sources()
    {
        var offenders = SourceFiles("FlowTimeSim.Compiler", "FlowTimeSim.Engine", "FlowTimeSim.Assessment", "FlowTimeSim.Views")
            .Where(file => !file.Contains("/Sources/", StringComparison.Ordinal))
            .Where(file => FileUse().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Root, file));
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_file_of_the_libraries_is_longer_than_a_page_can_hold()
    {
        var long300 = SourceFiles(null).Where(file => File.ReadLines(file).Skip(300).Any()).Select(file => Path.GetRelativePath(Root, file));
        Assert.Empty(long300);
    }

    [GeneratedRegex(@"\bFile\.(Read|Write|Open|Exists|Create|Delete|Move|Append)")]
    private static partial Regex FileUse();

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "FlowTimeSim.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

    private static string FindTasksDependencies() =>
        Directory.GetFiles(Path.Combine(Root, "src", "FlowTimeSim.Tasks", "bin"), "FlowTimeSim.Tasks.deps.json", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .First();

    private static IEnumerable<string> SourceFiles(params string[]? libraries) =>
        Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => libraries is null || libraries.Any(library => file.Contains($"/src/{library}/", StringComparison.Ordinal)));
}
