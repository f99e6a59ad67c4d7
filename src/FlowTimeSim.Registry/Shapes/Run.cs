namespace FlowTimeSim.Registry;

/// <summary>A run of an artifact.</summary>
public sealed record Run
{
    /// <summary><c>run_&lt;yyyyMMddTHHmmssZ&gt;_&lt;8 hex of the key&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id again, for readers of <c>run.json</c>.</summary>
    public string RunId => Id;

    /// <summary><c>queued</c>, <c>running</c>, <c>succeeded</c>, <c>failed</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>How far it is.</summary>
    public required RunProgress Progress { get; init; }

    /// <summary>When it was asked for, RFC 3339 UTC.</summary>
    public required string Created { get; init; }

    /// <summary>When it began; null before.</summary>
    public string? Started { get; init; }

    /// <summary>When it ended; null before.</summary>
    public string? Finished { get; init; }

    /// <summary>The artifact's id; null for a bare model.</summary>
    public string? Artifact { get; init; }

    /// <summary>The digest of what ran.</summary>
    public required string ArtifactDigest { get; init; }

    /// <summary>Every parameter's value, defaults included.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; init; } = new SortedDictionary<string, ParameterValue>(StringComparer.Ordinal);

    /// <summary>Seed of the draws.</summary>
    public long Seed { get; init; }

    /// <summary>Number of replicas.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>The engine whose rules applied.</summary>
    public required string Engine { get; init; }

    /// <summary>The compiler's version.</summary>
    public string? Compiler { get; init; }

    /// <summary>Digest of all that decides the result: the same key is the same run.</summary>
    public required string RunKey { get; init; }

    /// <summary>Digest of the result; null until there is one.</summary>
    public string? ResultDigest { get; init; }

    /// <summary>Whether this answer names a run made earlier.</summary>
    public bool FromCache { get; init; }

    /// <summary>Whether it is kept from eviction.</summary>
    public bool Kept { get; init; }

    /// <summary>The grid; null until it is known.</summary>
    public RunGrid? Grid { get; init; }

    /// <summary>What the run warns of.</summary>
    public IReadOnlyList<RunWarning> Warnings { get; init; } = [];

    /// <summary>Why it failed; null when it did not.</summary>
    public Problem? Problem { get; init; }
}
