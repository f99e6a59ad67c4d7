using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FlowTimeSim.Server.Http;

/// <summary>Writes answers: digest, entity tag, condition and range by the same rules everywhere.</summary>
internal static class Answers
{
    public const string Immutable = "private, max-age=31536000, immutable";

    /// <summary>Writes JSON; with a tag that the caller has already, 304.</summary>
    public static Task JsonAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int status = 200, string? tag = null)
    {
        if (tag is not null)
        {
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = "no-cache";
            if (Has(context, tag))
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
        }

        return BytesAsync(context, status, "application/json", JsonSerializer.SerializeToUtf8Bytes(value, type));
    }

    public static Task BytesAsync(HttpContext context, int status, string mediaType, byte[] bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType is "application/zip" ? mediaType : mediaType + "; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers["Content-Digest"] = Digest.Of(bytes).ToHeader();
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }

    /// <summary>
    /// Writes stored bytes: ranges, conditions, digests; as an attachment in a sandbox, for a stranger made them. The stream is closed.
    /// </summary>
    /// <param name="context">The exchange.</param>
    /// <param name="stream">The bytes; can seek.</param>
    /// <param name="mediaType">Their media type.</param>
    /// <param name="digest">Their digest.</param>
    /// <param name="name">The file's name to save it under.</param>
    /// <param name="immutable">Whether this address always means these bytes.</param>
    public static Task StoredAsync(HttpContext context, Stream stream, string mediaType, Digest digest, string name, bool immutable)
    {
        var headers = context.Response.Headers;
        headers["Repr-Digest"] = digest.ToHeader();
        if (context.Request.Headers.Range.Count == 0)
        {
            headers["Content-Digest"] = digest.ToHeader();
        }

        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = immutable ? Immutable : "no-cache";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        FileStreamHttpResult result = TypedResults.Stream(stream, mediaType, null, null, new EntityTagHeaderValue($"\"sha256-{digest.Hex}\""), enableRangeProcessing: true);
        return result.ExecuteAsync(context);
    }

    private static bool Has(HttpContext context, string tag) =>
        EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var tags)
        && EntityTagHeaderValue.TryParse(tag, out var own)
        && tags.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(own, useStrongComparison: false));

    /// <summary>The header values that tell a client which bytes an artifact has.</summary>
    public static void NameDigests(HttpContext context, Artifact artifact)
    {
        context.Response.Headers[Routes.DigestHeader] = artifact.Digest;
        if (artifact.ContentDigest is { } meaning)
        {
            context.Response.Headers[Routes.ContentDigestHeader] = meaning;
        }
    }
}
