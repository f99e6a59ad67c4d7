using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>Tells of bundles and runs in the registry's words.</summary>
internal static class ArtifactFacts
{
    public static Artifact OfBundle(BundleManifest manifest, PublishedData data, string created)
    {
        var metadata = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in manifest.Metadata)
        {
            metadata[name] = Text(value);
        }

        foreach (var (name, value) in new[] { ("author", manifest.Author), ("description", manifest.Description), ("compiler", manifest.Compiler), ("modelCreated", manifest.Created) })
        {
            if (value is not null)
            {
                metadata[name] = Text(value);
            }
        }

        return new()
        {
            Id = data.ModelId + "@" + data.Version,
            Type = "model",
            Title = manifest.Title,
            Created = created,
            Tags = manifest.Tags,
            Metadata = metadata,
            Files = [.. manifest.Entries.Select(entry => entry.Path)],
            TotalSize = manifest.Entries.Sum(entry => entry.Size),
            LastModified = created,
            ModelId = data.ModelId,
            Version = data.Version,
            Digest = data.Digest,
            ContentDigest = data.ContentDigest,
            MediaType = BundleManifest.MediaType,
            Size = data.Size,
            FormatVersion = manifest.FormatVersion,
            Content = manifest.Content == BundleCompleteness.Complete ? "complete" : "minimal",
            Engines = manifest.Engines,
            Parameters = [.. manifest.Parameters.Select(p => new ArtifactParameter(p.Name, p.Type, p.Unit, p.Default, p.Min, p.Max))],
            Quality = manifest.QualityScore is { } score ? new(score, "claimed", manifest.Compiler is null ? null : "sdk " + manifest.Compiler) : null,
        };
    }

    public static Artifact OfRun(RunEndedData data, IReadOnlyList<ArchiveFile> files, string time)
    {
        var metadata = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["engine"] = Text(data.Run.Engine),
            ["artifactDigest"] = Text(data.Run.ArtifactDigest),
            ["runKey"] = Text(data.Run.RunKey),
        };
        if (data.Run.Artifact is { } artifact)
        {
            metadata["artifact"] = Text(artifact);
        }

        return new()
        {
            Id = data.Run.Id,
            Type = "run",
            Title = data.Run.Artifact is { } of ? "Run of " + of : "Run of a posted model",
            Created = data.Run.Created,
            Metadata = metadata,
            Files = [.. files.Select(file => file.Path)],
            TotalSize = files.Sum(file => file.Size),
            LastModified = time,
            Digest = data.Blob!,
            MediaType = StoredArchive.MediaType,
            Size = data.Size,
            FormatVersion = 1,
            Engines = [data.Run.Engine],
        };
    }

    public static JsonElement Text(string value) => JsonSerializer.SerializeToElement(value, StringJson.Default.String);
}
