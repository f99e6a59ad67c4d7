namespace FlowTimeSim.Bundles;

/// <summary>What a bundle says about itself, in <c>manifest.json</c>.</summary>
public sealed record BundleManifest
{
    /// <summary>The format that this library writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The media type of a bundle.</summary>
    public const string MediaType = "application/vnd.flowtime.bundle+zip";

    /// <summary>The format of the bundle; set by the writer.</summary>
    public int FormatVersion { get; init; } = CurrentFormat;

    /// <summary>The artifact's id without its version.</summary>
    public required string ModelId { get; init; }

    /// <summary>The version, SemVer 2.0.</summary>
    public required string Version { get; init; }

    /// <summary>A title for people.</summary>
    public required string Title { get; init; }

    /// <summary>A longer description; null when there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Who made the model.</summary>
    public string? Author { get; init; }

    /// <summary>The one time stamp, RFC 3339 UTC, given by the build and never by the clock.</summary>
    public string? Created { get; init; }

    /// <summary>Words to find the model by, in the order given.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The engines that it holds an engine model for, the first one <c>flowtime-model.yaml</c>.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>The parameters that a run may set.</summary>
    public IReadOnlyList<BundleParameter> Parameters { get; init; } = [];

    /// <summary>Whether the sources are in it.</summary>
    public BundleCompleteness Content { get; init; }

    /// <summary>SHA-256 over the model's meaning: see <see cref="Bundles.ContentDigest"/>.</summary>
    public required Digest ContentDigest { get; init; }

    /// <summary>The compiler that wrote the engine models: an equal version must write equal ones.</summary>
    public string? Compiler { get; init; }

    /// <summary>The quality score, 0 to 1, as the build computed it; null when it computed none.</summary>
    public double? QualityScore { get; init; }

    /// <summary>More, as text, by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Every file but the package's own three; set by the writer, in the order of the archive.</summary>
    public IReadOnlyList<BundleEntry> Entries { get; init; } = [];
}
