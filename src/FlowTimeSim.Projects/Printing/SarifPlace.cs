using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Projects.Printing;

/// <summary>What the paths of a SARIF run are relative to.</summary>
/// <param name="Id">The name of the base.</param>
/// <param name="Description">What it is.</param>
/// <param name="Sources">The files, for fingerprints from their lines, and not those that a build reads: printing is no reason to stand on one file more. Null when they cannot be read.</param>
public sealed record SarifPlace(string Id, string Description, ISources? Sources)
{
    /// <summary>What a reader of the run must know besides the results: plain sentences.</summary>
    public IEnumerable<string> Notes { get; init; } = [];

    /// <summary>The folder of a project file.</summary>
    /// <param name="sources">The project's files.</param>
    public static SarifPlace Project(ISources? sources) => new("PROJECT", "The folder of the project file.", sources);
}
