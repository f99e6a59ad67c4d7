using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>How a model was validated.</summary>
public sealed record ArtifactValidation
{
    /// <summary>The version of FlowTimeSim.</summary>
    public string? SimVersion { get; init; }

    /// <summary>When, as text.</summary>
    public string? ValidationDate { get; init; }

    /// <summary>The ids of the test cases that passed or failed.</summary>
    public ImmutableArray<string> TestScenarios { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double? QualityScore { get; init; }

    /// <summary>True when the engine runs it.</summary>
    public bool? EngineCompatibility { get; init; }
}
