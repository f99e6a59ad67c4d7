using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>
/// Where a project's <c>flowtime.yaml</c> may lie: in its folder or in one above, up to the repository's root. What it extends may lie anywhere in
/// the repository; without one, below the folder of the file that was found. Nothing else above a project is opened.
/// </summary>
/// <param name="Sources">The way to these files; their paths are relative to the project, and its read set makes the next build look again.</param>
/// <param name="Candidates">The paths, the nearest first.</param>
public sealed record ConfigurationPlace(ISources Sources, ImmutableArray<string> Candidates)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "flowtime.yaml";

    /// <summary>Nothing is configured.</summary>
    public static ConfigurationPlace Nowhere { get; } = new(new MemorySources(ImmutableDictionary<string, string>.Empty), []);

    /// <summary>The place for a project.</summary>
    /// <param name="folder">The project's folder, an absolute path.</param>
    public static ConfigurationPlace Of(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var candidates = ImmutableArray.CreateBuilder<string>();
        string? found = null;
        var up = string.Empty;
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, FileName);
            candidates.Add(up + FileName);
            found ??= File.Exists(file) || new FileInfo(file).LinkTarget is not null ? at.FullName : null;
            var mark = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(mark) || File.Exists(mark))
            {
                return new ConfigurationPlace(new FolderSources(folder, at.FullName), candidates.ToImmutable());
            }

            up += "../";
        }

        // Without a file there is nothing to open: every candidate is only noted as missing.
        return new ConfigurationPlace(new FolderSources(folder, found ?? Path.GetPathRoot(folder) ?? folder), candidates.ToImmutable());
    }

    /// <summary>The place in sources that are no folder: a bundle, texts in memory.</summary>
    public static ConfigurationPlace In(ISources sources) =>
        new(sources, [.. Enumerable.Range(0, 12).Select(up => string.Concat(Enumerable.Repeat("../", up)) + FileName)]);
}
