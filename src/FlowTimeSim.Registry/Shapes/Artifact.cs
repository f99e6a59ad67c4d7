using System.Text.Json;

namespace FlowTimeSim.Registry;

/// <summary>An artifact as the registry tells of it: the real engine's members first, in its meaning.</summary>
public sealed record Artifact
{
    /// <summary><c>modelId@version</c>, or a run's id: unique in every list.</summary>
    public required string Id { get; init; }

    /// <summary><c>model</c>, <c>run</c> or <c>comparison</c>.</summary>
    public required string Type { get; init; }

    /// <summary>A title for people.</summary>
    public required string Title { get; init; }

    /// <summary>When the registry received it, RFC 3339 UTC.</summary>
    public required string Created { get; init; }

    /// <summary>Its tags, and <c>archived</c> when it is.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>More, by name: strings, and <c>provenance</c> as an object.</summary>
    public IReadOnlyDictionary<string, JsonElement> Metadata { get; init; } = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>In lists the files of the top level, else all paths.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Bytes of all its files.</summary>
    public long TotalSize { get; init; }

    /// <summary>When anything about it last changed, RFC 3339 UTC.</summary>
    public required string LastModified { get; init; }

    /// <summary>The id without the version.</summary>
    public string? ModelId { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-256 of the stored bytes, <c>sha256:&lt;hex&gt;</c>.</summary>
    public required string Digest { get; init; }

    /// <summary>SHA-256 of the model's meaning.</summary>
    public string? ContentDigest { get; init; }

    /// <summary>The media type of the stored bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Length of the stored bytes.</summary>
    public long Size { get; init; }

    /// <summary>The bundle's format.</summary>
    public int FormatVersion { get; init; }

    /// <summary><c>complete</c> or <c>minimal</c>.</summary>
    public string? Content { get; init; }

    /// <summary>The engines that it holds an engine model for.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>The parameters that a run may set.</summary>
    public IReadOnlyList<ArtifactParameter> Parameters { get; init; } = [];

    /// <summary>How good the model is, and who says so; null when nobody does.</summary>
    public ArtifactQuality? Quality { get; init; }

    /// <summary>The aliases that point here.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>The name of the token that published it; null when none was asked for.</summary>
    public string? PublishedBy { get; init; }
}
