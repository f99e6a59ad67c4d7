namespace FlowTimeSim.Registry;

/// <summary>Every 4xx and 5xx: RFC 9457, and <c>error</c> for clients of the real engine.</summary>
public sealed record Problem
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary><c>urn:flowtime:</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is.</summary>
    public required string Title { get; init; }

    /// <summary>The status code.</summary>
    public required int Status { get; init; }

    /// <summary>What happened this time.</summary>
    public required string Detail { get; init; }

    /// <summary>The path that was asked for.</summary>
    public string? Instance { get; init; }

    /// <summary>The detail again.</summary>
    public string Error => Detail;

    /// <summary>One of <see cref="RegistryCodes"/>, or of the bundle's codes.</summary>
    public required string Code { get; init; }

    /// <summary>What the server's log calls this request.</summary>
    public string? TraceId { get; init; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool Retryable { get; init; }

    /// <summary>The limit that was exceeded; null when it is about none.</summary>
    public ProblemLimit? Limit { get; init; }

    /// <summary>The findings of a refusal; null when it is about none.</summary>
    public IReadOnlyList<ProblemFinding>? Findings { get; init; }

    /// <summary>Who still needs what should go; null when it is about nobody.</summary>
    public IReadOnlyList<string>? Referrers { get; init; }
}
