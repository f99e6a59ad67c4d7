using System.Text.Json;

namespace FlowTimeSim.Registry;

/// <summary>What <c>POST /v1/runs</c> takes.</summary>
public sealed record RunRequest
{
    /// <summary>Which artifact runs: a reference.</summary>
    public string? Artifact { get; init; }

    /// <summary>Parameters by name: a number, or <c>{value, unit}</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Parameters { get; init; }

    /// <summary>Seed of the draws; 0 when nothing is said.</summary>
    public long? Seed { get; init; }

    /// <summary>How many replicas are drawn; 1 is the mean run.</summary>
    public int? Replicas { get; init; }

    /// <summary>Which engine's rules apply; the artifact's first when nothing is said.</summary>
    public string? Engine { get; init; }
}
