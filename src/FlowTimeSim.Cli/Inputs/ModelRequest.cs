using System.Collections.Immutable;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>Which model is meant, and how it is to be compiled.</summary>
/// <param name="Path">A YAML file, a project, its folder, or a bundle.</param>
/// <param name="Engine">Whose rules apply; null when nothing was said.</param>
internal sealed record ModelRequest(string Path, EngineDialect? Engine = null)
{
    /// <summary>The scenario; null for the default one.</summary>
    public string? Scenario { get; init; }

    /// <summary>Values by name, as text.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;
}
