using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Artifacts;

/// <summary>Who made which model when, as the founding document has it.</summary>
/// <param name="Id">Names the artifact.</param>
public sealed record ArtifactMetadata(string Id)
{
    /// <summary>A title.</summary>
    public string? Title { get; init; }

    /// <summary>A description.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made, as text: <c>2024-09-20T10:30:00Z</c>.</summary>
    public string? Created { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary>Its version: <c>1.2.0</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];
}
