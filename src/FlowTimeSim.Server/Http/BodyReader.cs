using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Http;

/// <summary>Reads bodies within their limit, and proves them against the digest that came with them.</summary>
internal static class BodyReader
{
    /// <summary>What stands in the way before a byte is read; null when nothing does.</summary>
    public static Problem? Before(HttpContext context, string limitName, long limit) =>
        context.Request.ContentLength > limit ? Problems.TooLarge(limitName, limit, context.Request.ContentLength) : null;

    /// <summary>Reads a small body into memory.</summary>
    public static async Task<(byte[]? Bytes, Problem? Problem)> ReadAsync(HttpContext context, string limitName, long limit)
    {
        if (Before(context, limitName, limit) is { } early)
        {
            return (null, early);
        }

        using var bytes = new MemoryStream();
        var problem = await CopyAsync(context, limitName, limit, (block, _) =>
        {
            bytes.Write(block.Span);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        var all = bytes.ToArray();
        problem ??= Mismatch(context, Digest.Of(all));
        return problem is null ? (all, null) : (null, problem);
    }

    /// <summary>Reads a body into a draft.</summary>
    public static async Task<Problem?> ReadAsync(HttpContext context, string limitName, long limit, BlobDraft draft)
    {
        var problem = await CopyAsync(context, limitName, limit, draft.WriteAsync).ConfigureAwait(false);
        return problem ?? Mismatch(context, draft.Finish());
    }

    private static async Task<Problem?> CopyAsync(HttpContext context, string limitName, long limit, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> take)
    {
        var buffer = new byte[64 << 10];
        long total = 0;
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            total += read;
            if (total > limit)
            {
                return Problems.TooLarge(limitName, limit, null);
            }

            await take(buffer.AsMemory(0, read), context.RequestAborted).ConfigureAwait(false);
        }

        return null;
    }

    private static Problem? Mismatch(HttpContext context, Digest digest)
    {
        var header = context.Request.Headers["Content-Digest"].ToString();
        if (header.Length == 0 || !header.Contains("sha-256=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Digest.TryParseHeader(header, out var announced) && announced == digest
            ? null
            : Problems.Of(400, RegistryCodes.DigestMismatch, "The bytes differ", $"The body has the digest {digest}, which is not the one in Content-Digest. It was damaged on the way; send it again.");
    }
}
