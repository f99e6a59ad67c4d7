using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>What the journal's lines come to. It holds nothing of its own: it is made again from journal and blobs at every start.</summary>
internal sealed class RegistryIndex(BlobStore blobs)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredArtifact> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byDigest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<SemVersion, string>> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _runsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Run> _otherRuns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublishedData> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> _damage = new(StringComparer.Ordinal);

    /// <summary>Artifacts whose bytes are missing or damaged.</summary>
    public IReadOnlyList<string> Damage => Locked(() => _damage.ToArray());

    /// <summary>Takes a line; the same line by line at the start and while serving.</summary>
    public void Apply(JournalLine line)
    {
        switch (line.Kind)
        {
            case JournalKinds.Published:
                AddBundle(line, line.Data.Deserialize(StorageJson.Default.PublishedData)!);
                break;
            case JournalKinds.Attached:
                AddAttachment(line, line.Data.Deserialize(StorageJson.Default.AttachedData)!);
                break;
            case JournalKinds.RunQueued:
                var queued = line.Data.Deserialize(StorageJson.Default.RunQueuedData)!.Run;
                Locked(() => _ = _byId.ContainsKey(queued.Id) || _otherRuns.TryAdd(queued.Id, queued));
                break;
            case JournalKinds.RunEnded:
                AddRun(line, line.Data.Deserialize(StorageJson.Default.RunEndedData)!);
                break;
        }
    }

    /// <summary>What a version was published with, also when its bytes are lost: it never takes others.</summary>
    public PublishedData? Taken(string id) => Locked(() => _taken.GetValueOrDefault(id));

    public StoredArtifact? Find(string id) => Locked(() => _byId.GetValueOrDefault(id));

    public StoredArtifact? Resolve(ArtifactRef reference) => Locked(() =>
    {
        var id = reference switch
        {
            { Digest: { } digest } => _byDigest.GetValueOrDefault(digest.ToString()),
            { Version: { } version } => reference.ModelId + "@" + version.Text,
            { Alias: ArtifactRef.Latest } => LatestId(reference.ModelId!),
            _ => null,
        };
        return id is null ? null : _byId.GetValueOrDefault(id);
    });

    /// <summary>The model id as it is published, whatever its case; null when no version is.</summary>
    public string? PublishedModelId(string modelId) => Locked(() => _versions.TryGetValue(modelId, out var versions) ? _byId[versions.First().Value].Artifact.ModelId : null);

    /// <summary>A model's versions, highest first.</summary>
    public IReadOnlyList<StoredArtifact> Versions(string modelId) => Locked<IReadOnlyList<StoredArtifact>>(() =>
        _versions.TryGetValue(modelId, out var versions)
            ? [.. versions.Reverse().Select(pair => _byId[pair.Value]).Where(stored => string.Equals(stored.Artifact.ModelId, modelId, StringComparison.Ordinal))]
            : []);

    public IReadOnlyList<StoredArtifact> All() => Locked<IReadOnlyList<StoredArtifact>>(() => [.. _byId.Values]);

    public Run? FindRun(string id) => Locked(() => _byId.GetValueOrDefault(id)?.Run ?? _otherRuns.GetValueOrDefault(id));

    public StoredArtifact? FindRunByKey(string key) => Locked(() => _runsByKey.TryGetValue(key, out var id) ? _byId[id] : null);

    /// <summary>Runs that were promised and have not ended, or that failed.</summary>
    public IReadOnlyList<Run> OtherRuns() => Locked<IReadOnlyList<Run>>(() => [.. _otherRuns.Values]);

    private string? LatestId(string modelId)
    {
        var latest = _versions.GetValueOrDefault(modelId)?.Reverse().FirstOrDefault(pair => !pair.Key.IsPrerelease).Value;
        return latest is not null && string.Equals(_byId[latest].Artifact.ModelId, modelId, StringComparison.Ordinal) ? latest : null;
    }

    private void AddBundle(JournalLine line, PublishedData data)
    {
        var id = data.ModelId + "@" + data.Version;
        Locked(() => _taken[id] = data);
        if (!Digest.TryParse(data.Digest, out var digest) || !SemVersion.TryParse(data.Version, out var version) || ReadManifest(digest, id) is not { } manifest)
        {
            return;
        }

        var files = manifest.Entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        var stored = new StoredArtifact(ArtifactFacts.OfBundle(manifest, data, line.Time), digest, version, files, line.Seq, null, []);
        lock (_gate)
        {
            _damage.Remove(id);
            _byId[id] = stored;
            _byDigest[data.Digest] = id;
            if (!_versions.TryGetValue(data.ModelId, out var versions))
            {
                _versions[data.ModelId] = versions = new(Comparer<SemVersion>.Create(Compare));
            }

            versions[version] = id;
        }
    }

    private void AddRun(JournalLine line, RunEndedData data)
    {
        if (!Digest.TryParse(data.Blob, out var digest))
        {
            Locked(() => _otherRuns[data.Run.Id] = data.Run);
            return;
        }

        if (ReadFiles(digest) is not { } files)
        {
            // A run is a cache: without its blob it is as if it had been evicted, and is made again when asked for.
            Locked(() => _otherRuns.Remove(data.Run.Id));
            return;
        }

        var stored = new StoredArtifact(ArtifactFacts.OfRun(data, files, line.Time), digest, null, new Dictionary<string, BundleEntry>(), line.Seq, data.Run, []);
        lock (_gate)
        {
            _otherRuns.Remove(data.Run.Id);
            _byId[data.Run.Id] = stored;
            _byDigest[data.Blob!] = data.Run.Id;
            _runsByKey[data.Run.RunKey] = data.Run.Id;
        }
    }

    private void AddAttachment(JournalLine line, AttachedData data)
    {
        lock (_gate)
        {
            if (_byDigest.TryGetValue(data.To, out var id) && _byId.TryGetValue(id, out var stored))
            {
                _byId[id] = stored with
                {
                    Seq = line.Seq,
                    Artifact = stored.Artifact with { LastModified = line.Time },
                    Attachments = [.. stored.Attachments, new(data.Digest, data.MediaType, data.Size, line.Time)],
                };
            }
        }
    }

    private BundleManifest? ReadManifest(Digest digest, string id)
    {
        try
        {
            using var blob = blobs.Open(digest);
            if (StoredArchive.ReadManifest(blob, new() { MaxBytes = long.MaxValue }).Manifest is { } manifest)
            {
                return manifest;
            }
        }
        catch (IOException)
        {
            // Said below: the artifact is missing, the rest is served.
        }

        Locked(() => _damage.Add(id));
        return null;
    }

    private IReadOnlyList<ArchiveFile>? ReadFiles(Digest digest)
    {
        try
        {
            using var blob = blobs.Open(digest);
            var reading = StoredArchive.ReadDirectory(blob, new() { MaxBytes = long.MaxValue, MaxEntries = ushort.MaxValue });
            return reading.Faults.Count == 0 ? reading.Files : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // Versions that differ in their build metadata alone have equal precedence, yet are two.
    private static int Compare(SemVersion? a, SemVersion? b) => a!.CompareTo(b) is var order and not 0 ? order : string.CompareOrdinal(a.Text, b!.Text);

    private T Locked<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private void Locked(Action change)
    {
        lock (_gate)
        {
            change();
        }
    }
}
