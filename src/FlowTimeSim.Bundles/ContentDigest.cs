using System.Security.Cryptography;

namespace FlowTimeSim.Bundles;

/// <summary>
/// The digest of what a model means: SHA-256 over its canonical JSON. Formatting, comments, file layout, versions of tools, times and
/// verdicts are no part of it, so they are no part of the value given here.
/// </summary>
public static class ContentDigest
{
    /// <summary>The digest of a meaning: components, series values, parameters with ranges, tests, grid, engines, metadata but <c>created</c>.</summary>
    public static Digest Compute(CanonicalValue meaning)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            CanonicalJson.Write(stream, meaning);
        }

        return Digest.FromHash(hash.Hash);
    }
}
