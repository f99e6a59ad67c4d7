using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>What others say about an artifact: bound to its digest, never changing it.</summary>
internal sealed class AttachmentRoutes(RegistryStore store, ServerOptions options)
{
    private const string Pattern = Routes.Artifacts + "/{reference}/attachments";

    public IEnumerable<RouteRow> Rows() =>
    [
        new("GET", Pattern, "Lists what is attached to an artifact.", ListAsync) { GivesShape = RegistryJson.Default.AttachmentList, Refuses = [404] },
        new("POST", Pattern, "Attaches bytes to an artifact.", AddAsync)
        {
            Takes = ["*/*"], Succeeds = [200, 201], GivesShape = RegistryJson.Default.Attachment, Refuses = [404, 409, 413, 415, 507],
        },
        new("GET", Pattern + "/{digest}", "Gives attached bytes.", GetAsync) { Gives = "application/octet-stream", Succeeds = [200, 206], Refuses = [404, 416] },
    ];

    private Task ListAsync(HttpContext context)
    {
        var (stored, _, problem) = ArtifactFinder.Find(store.Index, context);
        return stored is null
            ? Problems.WriteAsync(context, problem!)
            : Answers.JsonAsync(context, new(stored.Artifact.Id, stored.Artifact.Digest, stored.Attachments), RegistryJson.Default.AttachmentList);
    }

    private async Task AddAsync(HttpContext context)
    {
        var (stored, _, problem) = ArtifactFinder.Find(store.Index, context);
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        problem ??= type is null ? Problems.Of(415, RegistryCodes.UnsupportedMediaType, "No media type", "Say what is attached in Content-Type.") : null;
        problem ??= stored!.Attachments.Count >= options.Limits.MaxAttachments
            ? Problems.Of(409, RegistryCodes.TooLarge, "Too many attachments", FormattableString.Invariant($"An artifact has at most {options.Limits.MaxAttachments} attachments."))
            : null;
        problem ??= BodyReader.Before(context, "maxAttachmentBytes", options.Limits.MaxAttachmentBytes);
        problem ??= store.Blobs.HasRoomFor(context.Request.ContentLength ?? 0) ? null : Problems.NoRoom();
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        using var draft = store.Blobs.Begin();
        problem = await BodyReader.ReadAsync(context, "maxAttachmentBytes", options.Limits.MaxAttachmentBytes, draft).ConfigureAwait(false);
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        var (attachment, isNew) = await store.AttachAsync(draft, stored!.Artifact.Digest, type!).ConfigureAwait(false);
        context.Response.Headers.Location = Routes.Artifact(stored.Artifact.Id) + "/attachments/" + attachment.Digest;
        await Answers.JsonAsync(context, attachment, RegistryJson.Default.Attachment, isNew ? 201 : 200).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context)
    {
        var (stored, _, problem) = ArtifactFinder.Find(store.Index, context);
        var wanted = (string?)context.Request.RouteValues["digest"];
        var attachment = stored?.Attachments.FirstOrDefault(attachment => attachment.Digest == wanted);
        return attachment is not null && Digest.TryParse(attachment.Digest, out var digest)
            ? Answers.StoredAsync(context, store.Blobs.Open(digest), attachment.MediaType, digest, digest.Hex, immutable: true)
            : Problems.WriteAsync(context, problem ?? Problems.NotFound("That attachment"));
    }
}
