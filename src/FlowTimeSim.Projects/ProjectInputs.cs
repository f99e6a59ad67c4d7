using System.Collections.Immutable;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects;

/// <summary>A model project as it was evaluated: its items, its properties, and where outputs go. Paths of items are relative to the project's folder, with forward slashes.</summary>
public sealed record ProjectInputs
{
    /// <summary>The project file, absolute.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Where outputs go, absolute: <c>.../bin/Debug</c>.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Catalog files.</summary>
    public ImmutableArray<string> Catalogs { get; init; } = [];

    /// <summary>Catalog files of referenced projects and packages.</summary>
    public ImmutableArray<string> ReferencedCatalogs { get; init; } = [];

    /// <summary>Scenario files.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <summary>Test files.</summary>
    public ImmutableArray<string> Tests { get; init; } = [];

    /// <summary>CSV files.</summary>
    public ImmutableArray<string> Data { get; init; } = [];

    /// <summary>Ready artifacts and bare engine models.</summary>
    public ImmutableArray<string> Models { get; init; } = [];

    /// <summary>Folders of referenced projects and packages, relative to the project: what lies there may be read.</summary>
    public ImmutableArray<string> ReferencedRoots { get; init; } = [];

    /// <summary>Properties by name, as text; those that are not set are absent.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The version of the SDK, for the artifact's metadata.</summary>
    public string SdkVersion { get; init; } = string.Empty;

    /// <summary>NuGet's packages folder, absolute; null when there is none.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>Where restore keeps the published bundles that this project is compared with, absolute; null when there is no such place.</summary>
    public string? BaselineCache { get; init; }

    /// <summary>The folder of the project file, absolute.</summary>
    public string Folder => Path.GetDirectoryName(ProjectFile) ?? string.Empty;

    /// <summary>The project's name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(ProjectFile);

    /// <summary>The project file's name: what findings about properties stand at.</summary>
    public string FileName => Path.GetFileName(ProjectFile);

    /// <summary>A property, or null where it is not set.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The way to the files: the project's own, and those below the referenced roots.</summary>
    public ISources OpenSources() => WithEdits(new FolderSources(Folder, ReferencedRoots.Select(root => Path.GetFullPath(root, Folder))));

    /// <summary>Texts in the place of those on disk, by path: what would be found if they were written.</summary>
    public ImmutableDictionary<string, SourceText> Edited { get; init; } = ImmutableDictionary<string, SourceText>.Empty;

    /// <summary>These with other items.</summary>
    /// <param name="of">The paths of a kind, by the name of its item in MSBuild.</param>
    public ProjectInputs WithItems(Func<string, ImmutableArray<string>> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return this with
        {
            Catalogs = of("Catalog"),
            ReferencedCatalogs = of("ReferencedCatalog"),
            Scenarios = of("Scenario"),
            Tests = of("ModelTest"),
            Data = of("SeriesData"),
            Models = of("Model"),
        };
    }

    internal ISources WithEdits(ISources sources) => Edited.IsEmpty ? sources : new OverlaySources(sources, Edited);
}
