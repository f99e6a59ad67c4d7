using System.Collections.Immutable;

namespace FlowTimeSim.Fuzz;

/// <summary>The files of one model project, by their paths in it.</summary>
/// <param name="Name">Where it comes from: <c>samples/hello</c>, <c>golden/compile/blocking</c>.</param>
/// <param name="Files">Texts by path: catalogs, scenarios, tests, data and ready models.</param>
public sealed record FuzzProject(string Name, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The same project with one file replaced.</summary>
    public FuzzProject With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    /// <summary>The paths of a folder's YAML files.</summary>
    public ImmutableArray<string> Under(string folder) =>
        [.. Files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))];
}
