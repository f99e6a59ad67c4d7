// CONTRACT
namespace FlowTimeSim.Compiler.Sources;

/// <summary>
/// The only way to a file: reads, checks size, encoding, links and containment, and remembers what was asked for. Implemented
/// over a folder (builds), over a dictionary (tests, unsaved editor text) and over a bundle (server).
/// </summary>
public interface ISources
{
    /// <summary>Reads one file. The same path gives the same <see cref="Text.SourceText"/> instance as long as this object lives.</summary>
    /// <param name="path">Relative to the project, forward slashes; may begin with <c>../</c>.</param>
    SourceReading Read(string path);

    /// <summary>Every path that was asked for, found or not, in ordinal order: the read set.</summary>
    IReadOnlyCollection<string> ReadSet { get; }
}
