using System.Diagnostics.CodeAnalysis;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Registry;

/// <summary>A name of an artifact: <c>modelId</c> (= <c>@latest</c>), <c>modelId@version</c>, <c>modelId@alias</c>, <c>sha256:&lt;hex&gt;</c> or a run's id.</summary>
/// <param name="ModelId">The model's id, or a run's; null when the artifact is named by its digest.</param>
/// <param name="Version">The version; null unless it is named.</param>
/// <param name="Alias">The alias, <c>latest</c> when nothing is said; null unless it is named.</param>
/// <param name="Digest">The digest; null unless it is named.</param>
public sealed record ArtifactRef(string? ModelId, SemVersion? Version, string? Alias, Digest? Digest)
{
    /// <summary>The alias that is computed and never set: the highest version neither prerelease nor archived.</summary>
    public const string Latest = "latest";

    /// <summary>Reads a reference; false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ArtifactRef? reference)
    {
        reference = null;
        if (Digest.TryParse(text, out var digest))
        {
            reference = new(null, null, null, digest);
            return true;
        }

        var parts = (text ?? "").Split('@');
        if (parts.Length > 2 || !NameRules.IsModelId(parts[0]))
        {
            return false;
        }

        var tail = parts.Length == 1 ? Latest : parts[1];
        if (SemVersion.TryParse(tail, out var version))
        {
            reference = new(parts[0], version, null, null);
        }
        else if (NameRules.IsAlias(tail))
        {
            reference = new(parts[0], null, tail, null);
        }

        return reference is not null;
    }
}
