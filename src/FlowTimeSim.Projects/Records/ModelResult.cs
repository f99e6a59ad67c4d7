using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Records;

/// <summary>What a build knows about one of its models when it is done: all that packing and printing need later.</summary>
/// <param name="ArtifactId">The project's id, or that and the scenario's.</param>
/// <param name="Scenario">The scenario's id, or the ready model's name: the name of its output folder.</param>
/// <param name="Title">A title for people.</param>
public sealed record ModelResult(string ArtifactId, string Scenario, string Title)
{
    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>How many nodes the engine model has.</summary>
    public int Nodes { get; init; }

    /// <summary>How many bins the grid has.</summary>
    public int Bins { get; init; }

    /// <summary>The tests.</summary>
    public ImmutableArray<VerdictRecord> Verdicts { get; init; } = [];

    /// <summary>The score, 0 to 1, rounded as it is shown.</summary>
    public double QualityScore { get; init; }

    /// <summary>The SHA-256 over the model's meaning; empty when it failed.</summary>
    public string ContentDigest { get; init; } = string.Empty;

    /// <summary>The engines that it has an engine model for.</summary>
    public ImmutableArray<string> Engines { get; init; } = [];

    /// <summary>The parameters.</summary>
    public ImmutableArray<ParameterRecord> Parameters { get; init; } = [];
}
