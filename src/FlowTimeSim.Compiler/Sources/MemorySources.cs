using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>Sources from texts in memory: tests, unsaved editor text, bundles.</summary>
public sealed class MemorySources : ISources
{
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Takes texts by path, relative to the project with forward slashes.</summary>
    public MemorySources(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (path, text) in files)
        {
            var name = SourcePath.Normalize(path);
            texts[name] = new SourceText(name, text.StartsWith('\uFEFF') ? text[1..] : text);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> ReadSet
    {
        get
        {
            lock (gate)
            {
                return [.. asked];
            }
        }
    }

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = SourcePath.Normalize(path);
        lock (gate)
        {
            asked.Add(name);
        }

        return texts.TryGetValue(name, out var text)
            ? new SourceReading(text, SourceFault.None)
            : new SourceReading(null, SourceFault.NotFound);
    }
}
