using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace FlowTimeSim.Bundles;

/// <summary>The SHA-256 of some bytes, written <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
public sealed record Digest
{
    private const string Prefix = "sha256:";
    private const string HeaderPrefix = "sha-256=:";

    private Digest(string hex) => Hex = hex;

    /// <summary>The 64 lower-case hexadecimal digits, without a prefix: what <c>sha256sum</c> prints.</summary>
    public string Hex { get; }

    /// <summary>The digest of bytes in memory.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return FromHash(hash);
    }

    /// <summary>The digest of a stream from its position to its end, read in blocks.</summary>
    public static Digest Of(Stream stream)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stream, hash);
        return FromHash(hash);
    }

    /// <summary>The digest of a stream from its position to its end, read in blocks.</summary>
    public static async Task<Digest> OfAsync(Stream stream, CancellationToken cancellation = default) =>
        FromHash(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));

    /// <summary>Wraps the 32 bytes of a SHA-256 computed elsewhere.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public static Digest FromHash(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new Digest(Convert.ToHexStringLower(hash))
        : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(hash));

    /// <summary>Reads <c>sha256:&lt;hex&gt;</c>; false for any other text, upper-case digits included.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Digest? digest)
    {
        digest = null;
        if (text is null || text.Length != Prefix.Length + 64 || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in text.AsSpan(Prefix.Length))
        {
            if (!char.IsAsciiHexDigitLower(c))
            {
                return false;
            }
        }

        digest = new Digest(text[Prefix.Length..]);
        return true;
    }

    /// <summary>The value of a <c>Content-Digest</c> header (RFC 9530): <c>sha-256=:base64:</c>.</summary>
    public string ToHeader() => HeaderPrefix + Convert.ToBase64String(Convert.FromHexString(Hex)) + ":";

    /// <summary>Finds the SHA-256 among the members of a <c>Content-Digest</c> header; false when it has none or it is malformed.</summary>
    public static bool TryParseHeader(string? header, [NotNullWhen(true)] out Digest? digest)
    {
        digest = null;
        foreach (var member in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var hash = new byte[SHA256.HashSizeInBytes];
            if (member.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase) && member.EndsWith(':') && member.Length > HeaderPrefix.Length
                && Convert.TryFromBase64String(member[HeaderPrefix.Length..^1], hash, out var written) && written == hash.Length)
            {
                digest = FromHash(hash);
                return true;
            }
        }

        return false;
    }

    /// <summary><c>sha256:&lt;hex&gt;</c>.</summary>
    public override string ToString() => Prefix + Hex;
}
