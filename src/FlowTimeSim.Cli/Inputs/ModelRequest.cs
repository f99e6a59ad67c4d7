using System.Collections.Immutable;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>Which model is meant, and how it is to be compiled.</summary>
/// <param name="Path">A YAML file, a project, its folder, or a bundle.</param>
/// <param name="Engine">Whose rules apply; null when nothing was said.</param>
internal sealed record ModelRequest(string Path, EngineDialect? Engine = null)
{
    /// <summary>The scenario; null for the default one.</summary>
    public string? Scenario { get; init; }

    /// <summary>Texts in the place of those on disk, by path.</summary>
    public ImmutableDictionary<string, SourceText> Edited { get; init; } = ImmutableDictionary<string, SourceText>.Empty;

    /// <summary>Values by name, as text.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;
}
