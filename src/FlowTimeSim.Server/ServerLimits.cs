namespace FlowTimeSim.Server;

/// <summary>What the service allows. Exceeding one is a clear 4xx.</summary>
public sealed record ServerLimits
{
    /// <summary>Bytes of an uploaded bundle.</summary>
    public long MaxBundleBytes { get; init; } = 1L << 30;

    /// <summary>Bytes of a posted engine model.</summary>
    public long MaxModelBytes { get; init; } = 16L << 20;

    /// <summary>Bytes of a request in JSON.</summary>
    public long MaxRequestBytes { get; init; } = 1L << 20;

    /// <summary>Bytes of an attachment.</summary>
    public long MaxAttachmentBytes { get; init; } = 16L << 20;

    /// <summary>Attachments of one artifact.</summary>
    public int MaxAttachments { get; init; } = 100;

    /// <summary>Bins of a grid.</summary>
    public int MaxBins { get; init; } = 1_000_000;

    /// <summary>Nodes of a model.</summary>
    public int MaxNodes { get; init; } = 20_000;

    /// <summary>Replicas of a run.</summary>
    public int MaxReplicas { get; init; } = 10_000;

    /// <summary>Runs that may wait for a processor; more are asked to come again.</summary>
    public int MaxQueuedRuns { get; init; } = 200;

    /// <summary>Bytes that stay free on the disk: below, new bytes are refused and all else goes on.</summary>
    public long ReserveBytes { get; init; } = 64L << 20;
}
