using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>Reading artifacts.</summary>
internal sealed class ArtifactRoutes(RegistryStore store)
{
    public IEnumerable<RouteRow> Rows() =>
    [
        new("GET", Routes.Artifacts, "Lists artifacts.", ListAsync) { Query = ArtifactQuery.Names, GivesShape = RegistryJson.Default.ArtifactList },
        new("GET", Routes.Artifacts + "/{reference}", "Tells of an artifact.", GetAsync) { GivesShape = RegistryJson.Default.Artifact, Refuses = [404] },
        new("GET", Routes.Artifacts + "/{reference}/versions", "Lists a model's versions, highest first.", VersionsAsync) { GivesShape = RegistryJson.Default.VersionList, Refuses = [404] },
        new("GET", Routes.Artifacts + "/{reference}/download", "Gives the stored bytes.", DownloadAsync) { Gives = "application/octet-stream", Succeeds = [200, 206], Refuses = [404, 416] },
        new("GET", Routes.Artifacts + "/{reference}/files/{**path}", "Gives a file of an artifact.", FileAsync) { Gives = "application/octet-stream", Succeeds = [200, 206], Refuses = [404, 416] },
    ];

    private Task ListAsync(HttpContext context)
    {
        var (query, problem) = ArtifactQuery.Read(context.Request.Query);
        if (query is null)
        {
            return Problems.WriteAsync(context, problem!);
        }

        var seq = store.Journal.Seq;
        var list = ArtifactSelection.Select(store.Index.All(), query);
        if (list.Next is { } next)
        {
            var rest = context.Request.Query.Where(pair => pair.Key is not ("cursor" or "skip")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
            context.Response.Headers.Link = $"<{Routes.Artifacts}{QueryString.Create(rest).Add("cursor", next)}>; rel=\"next\"";
        }

        return Answers.JsonAsync(context, list, RegistryJson.Default.ArtifactList, tag: $"W/\"{Say(seq)}\"");
    }

    private Task GetAsync(HttpContext context)
    {
        var (stored, _, problem) = ArtifactFinder.Find(store.Index, context);
        if (stored is null)
        {
            return Problems.WriteAsync(context, problem!);
        }

        Answers.NameDigests(context, stored.Artifact);
        return Answers.JsonAsync(context, stored.Artifact, RegistryJson.Default.Artifact, tag: $"\"{Say(stored.Seq)}\"");
    }

    private Task VersionsAsync(HttpContext context)
    {
        var text = ((string?)context.Request.RouteValues["reference"] ?? "").Split('@')[0];
        var versions = store.Index.Versions(text);
        if (versions.Count == 0)
        {
            return Problems.WriteAsync(context, Problems.NotFound("That model"));
        }

        var latest = versions.FirstOrDefault(stored => !stored.Version!.IsPrerelease)?.Artifact.Version;
        return Answers.JsonAsync(context, new(text, latest, [.. versions.Select(stored => stored.Artifact)]), RegistryJson.Default.VersionList, tag: $"W/\"{Say(store.Journal.Seq)}\"");
    }

    private Task DownloadAsync(HttpContext context)
    {
        var (stored, isFixed, problem) = ArtifactFinder.Find(store.Index, context);
        if (stored is null)
        {
            return Problems.WriteAsync(context, problem!);
        }

        Answers.NameDigests(context, stored.Artifact);
        var name = stored.Run is null ? $"{stored.Artifact.ModelId}.{stored.Artifact.Version}.ftpkg" : stored.Artifact.Id + ".zip";
        return Answers.StoredAsync(context, store.Blobs.Open(stored.Blob), stored.Artifact.MediaType, stored.Blob, name, isFixed);
    }

    private async Task FileAsync(HttpContext context)
    {
        var (stored, isFixed, problem) = ArtifactFinder.Find(store.Index, context);
        var path = (string?)context.Request.RouteValues["path"] ?? "";
        if (stored is null)
        {
            await Problems.WriteAsync(context, problem!).ConfigureAwait(false);
            return;
        }

        if (Open(stored, path) is not { } file)
        {
            await Problems.WriteAsync(context, Problems.NotFound($"The file '{(path.Length > 140 ? path[..140] : path)}' of {stored.Artifact.Id}")).ConfigureAwait(false);
            return;
        }

        await using (file.ConfigureAwait(false))
        {
            var entry = stored.Files.GetValueOrDefault(path);
            var digest = entry?.Digest ?? await Digest.OfAsync(file, context.RequestAborted).ConfigureAwait(false);
            file.Position = 0;
            await Answers.StoredAsync(context, file, entry?.MediaType ?? MediaTypeOf(path), digest, path[(path.LastIndexOf('/') + 1)..], isFixed).ConfigureAwait(false);
        }
    }

    /// <summary>A file of an artifact, to be closed; null when it has none of that path.</summary>
    internal SectionStream? Open(StoredArtifact stored, string path)
    {
        var blob = store.Blobs.Open(stored.Blob);
        var file = StoredArchive.ReadDirectory(blob, new() { MaxBytes = long.MaxValue, MaxEntries = ushort.MaxValue }).Find(path);
        if (file is not null)
        {
            return new(blob, file.Offset, file.Size, owned: true);
        }

        blob.Dispose();
        return null;
    }

    private static string MediaTypeOf(string path) => Path.GetExtension(path) switch
    {
        ".json" => "application/json",
        ".yaml" => "application/yaml",
        ".csv" => "text/csv",
        ".xml" or ".rels" => "application/xml",
        _ => "application/octet-stream",
    };

    private static string Say(long value) => value.ToString(CultureInfo.InvariantCulture);
}
