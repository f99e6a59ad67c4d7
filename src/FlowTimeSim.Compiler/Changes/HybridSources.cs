using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>The data files of two versions: those that were edited as they are now, the others as they were.</summary>
internal sealed class HybridSources(ISources before, ISources after, HashSet<string> taken) : ISources
{
    public IReadOnlyCollection<string> ReadSet => [];

    public SourceReading Read(string path)
    {
        var (first, second) = taken.Contains("data " + path) ? (after, before) : (before, after);
        var reading = first.Read(path);
        return reading.Text is null ? second.Read(path) : reading;
    }
}
