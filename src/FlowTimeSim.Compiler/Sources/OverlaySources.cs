using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>Other sources with some of their texts edited: what would be found if they were written.</summary>
/// <param name="inner">The sources; they say what may be read.</param>
/// <param name="edited">Edited texts by path; only what the sources themselves can read is replaced.</param>
public sealed class OverlaySources(ISources inner, IReadOnlyDictionary<string, SourceText> edited) : ISources
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> ReadSet => inner.ReadSet;

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var reading = inner.Read(path);
        return reading.Text is not null && edited.TryGetValue(SourcePath.Normalize(path), out var text) ? new SourceReading(text, SourceFault.None) : reading;
    }
}
