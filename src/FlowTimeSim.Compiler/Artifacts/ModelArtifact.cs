using System.Collections.Immutable;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>
/// A model artifact, <c>kind: Model</c>: exactly the founding document's schema (SIM-M3.0, "Model Artifact Schema"), read and written.
/// </summary>
/// <param name="Metadata">Who made it.</param>
/// <param name="Model">Grid, nodes and outputs of <c>spec</c>.</param>
public sealed record ModelArtifact(ArtifactMetadata Metadata, EngineModel Model)
{
    /// <summary>What it was made from, or null.</summary>
    public ArtifactSimConfig? SimConfig { get; init; }

    /// <summary>How it was validated, or null.</summary>
    public ArtifactValidation? Validation { get; init; }

    /// <summary>The files that belong to it.</summary>
    public ImmutableArray<ArtifactAsset> Assets { get; init; } = [];
}
