using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>What a model was made from.</summary>
public sealed record ArtifactSimConfig
{
    /// <summary>The catalog's file.</summary>
    public string? Catalog { get; init; }

    /// <summary>The scenario's id.</summary>
    public string? Scenario { get; init; }

    /// <summary>The parameters with their values.</summary>
    public ImmutableArray<ArtifactParameter> Parameters { get; init; } = [];
}
