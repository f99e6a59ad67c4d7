using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Bundles;

/// <summary>
/// What is claimed about a bundle, written beside it and never inside: an unsigned in-toto Statement v1 whose predicate is test-result v0.1
/// (github.com/in-toto/attestation). Signing wraps these bytes later and changes no bundle.
/// </summary>
public sealed record BundleStatement
{
    /// <summary>The media type of a statement.</summary>
    public const string MediaType = "application/vnd.in-toto+json";

    /// <summary>What is appended to the bundle's file name.</summary>
    public const string Suffix = ".intoto.json";

    /// <summary>The bundle's file name, without a folder.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The bundle's digest.</summary>
    public required Digest Subject { get; init; }

    /// <summary>Names of the tests that passed.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>Names of the tests that passed with a warning.</summary>
    public IReadOnlyList<string> Warned { get; init; } = [];

    /// <summary>Names of the tests that failed.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>The commit that was built, in hexadecimal digits; null outside a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the work tree differed from the commit; null when unknown.</summary>
    public bool? Dirty { get; init; }

    /// <summary>Who built: a URI or a name of a build service; null when unknown.</summary>
    public string? Builder { get; init; }

    /// <summary>The version of the SDK that built it.</summary>
    public string? SdkVersion { get; init; }

    /// <summary>What the build read.</summary>
    public IReadOnlyList<StatementInput> Inputs { get; init; } = [];

    /// <summary>The statement's bytes, canonical JSON.</summary>
    public byte[] ToBytes() => CanonicalJson.ToBytes(CanonicalValue.Map(
    [
        ("_type", Of("https://in-toto.io/Statement/v1")),
        ("subject", CanonicalValue.List([Resource(SubjectName, "sha256", Subject.Hex, [])])),
        ("predicateType", Of("https://in-toto.io/attestation/test-result/v0.1")),
        ("predicate", CanonicalValue.Map(
        [
            ("result", Of(Failed.Count > 0 ? "FAILED" : Warned.Count > 0 ? "WARNED" : "PASSED")),
            ("configuration", CanonicalValue.List(Configuration())),
            ("passedTests", CanonicalValue.List(Passed)),
            ("warnedTests", CanonicalValue.List(Warned)),
            ("failedTests", CanonicalValue.List(Failed)),
        ])),
    ]));

    // The first descriptor is the build itself, the others are what it read.
    private IEnumerable<CanonicalValue> Configuration()
    {
        var notes = new List<(string, CanonicalValue)>();
        Note("builder", Builder is null ? null : Of(Builder));
        Note("dirty", Dirty is { } dirty ? Of(dirty) : null);
        Note("sdkVersion", SdkVersion is null ? null : Of(SdkVersion));
        yield return Resource("source", "gitCommit", Commit, notes);
        foreach (var input in Inputs.OrderBy(input => input.Name, StringComparer.Ordinal))
        {
            yield return Resource(input.Name, "sha256", input.Digest.Hex, []);
        }

        void Note(string name, CanonicalValue? value)
        {
            if (value is not null)
            {
                notes.Add((name, value));
            }
        }
    }

    private static CanonicalValue Resource(string name, string algorithm, string? digest, List<(string, CanonicalValue)> annotations)
    {
        var members = new List<(string, CanonicalValue)> { ("name", Of(name)) };
        if (digest is not null)
        {
            members.Add(("digest", CanonicalValue.Map([(algorithm, Of(digest))])));
        }

        if (annotations.Count > 0)
        {
            members.Add(("annotations", CanonicalValue.Map(annotations)));
        }

        return CanonicalValue.Map(members);
    }
}
