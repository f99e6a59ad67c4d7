using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Storage;

/// <summary>Blobs, journal and index of one data folder: the only place where anything is decided.</summary>
internal sealed class RegistryStore : IAsyncDisposable
{
    private readonly DataFolder _folder;

    // A decision about a model waits for the one before it about the same model; others share one sync of the journal.
    private readonly SemaphoreSlim[] _deciding = [.. Enumerable.Range(0, 32).Select(_ => new SemaphoreSlim(1, 1))];

    private RegistryStore(DataFolder folder, BlobStore blobs, RegistryIndex index, Journal journal) =>
        (_folder, Blobs, Index, Journal) = (folder, blobs, index, journal);

    public BlobStore Blobs { get; }

    public RegistryIndex Index { get; }

    public Journal Journal { get; }

    /// <summary>Takes the folder's lock and reads its journal.</summary>
    /// <exception cref="ServerStartException">The folder is in use or damaged.</exception>
    public static RegistryStore Open(ServerOptions options)
    {
        var folder = DataFolder.Open(options.DataDirectory);
        try
        {
            var blobs = new BlobStore(folder, options.Limits.ReserveBytes);
            var index = new RegistryIndex(blobs);
            return new(folder, blobs, index, Journal.Open(folder.JournalPath, options.Time, index.Apply));
        }
        catch (ServerStartException)
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Publishes a verified bundle, or says what stands there already.</summary>
    /// <exception cref="IOException">The disk refused; nothing was published.</exception>
    public async Task<PublishDecision> PublishAsync(BlobDraft draft, BundleManifest manifest)
    {
        var id = manifest.ModelId + "@" + manifest.Version;
        var digest = draft.Digest!;
        var deciding = DecidingFor(manifest.ModelId);
        await deciding.WaitAsync().ConfigureAwait(false);
        try
        {
            if (Index.PublishedModelId(manifest.ModelId) is { } other && !string.Equals(other, manifest.ModelId, StringComparison.Ordinal))
            {
                return new(null, false, $"'{manifest.ModelId}' differs only in case from '{other}', which is published");
            }

            if (Index.Taken(id) is { } taken)
            {
                var kept = Index.Find(id);
                if (kept is not null && (taken.Digest == digest.ToString() || taken.ContentDigest == manifest.ContentDigest.ToString()))
                {
                    return new(kept, false, null);
                }

                // A version whose bytes were lost takes the same bytes again, and no others.
                if (kept is not null || taken.Digest != digest.ToString())
                {
                    return new(null, false, $"{id} exists with other content ({taken.Digest})");
                }
            }

            draft.Keep();
            var data = new PublishedData(manifest.ModelId, manifest.Version, digest.ToString(), manifest.ContentDigest.ToString(), draft.Size);
            await Journal.AppendAsync(JournalKinds.Published, JsonSerializer.SerializeToElement(data, StorageJson.Default.PublishedData)).ConfigureAwait(false);
            return new(Index.Find(id), true, null);
        }
        finally
        {
            deciding.Release();
        }
    }

    /// <summary>Binds bytes to an artifact's digest; the same bytes twice are one attachment.</summary>
    /// <exception cref="IOException">The disk refused; nothing was attached.</exception>
    public async Task<(Attachment Attachment, bool New)> AttachAsync(BlobDraft draft, string to, string mediaType)
    {
        var digest = draft.Digest!.ToString();
        var deciding = DecidingFor(to);
        await deciding.WaitAsync().ConfigureAwait(false);
        try
        {
            if (Attached() is { } there)
            {
                return (there, false);
            }

            draft.Keep();
            var data = new AttachedData(to, digest, mediaType, draft.Size);
            await Journal.AppendAsync(JournalKinds.Attached, JsonSerializer.SerializeToElement(data, StorageJson.Default.AttachedData)).ConfigureAwait(false);
            return (Attached()!, true);
        }
        finally
        {
            deciding.Release();
        }

        Attachment? Attached() => Digest.TryParse(to, out var target)
            ? Index.Resolve(new(null, null, null, target))?.Attachments.FirstOrDefault(attachment => attachment.Digest == digest)
            : null;
    }

    /// <summary>Promises a run: after a restart it is made all the same.</summary>
    public Task PromiseRunAsync(Run run) => Journal.AppendAsync(JournalKinds.RunQueued, JsonSerializer.SerializeToElement(new(run), StorageJson.Default.RunQueuedData));

    /// <summary>Keeps a run that ended, with its folder when it succeeded.</summary>
    public async Task EndRunAsync(Run run, byte[]? folder)
    {
        string? blob = null;
        if (folder is not null)
        {
            using var draft = Blobs.Begin();
            await draft.WriteAsync(folder, CancellationToken.None).ConfigureAwait(false);
            blob = draft.Finish().ToString();

            // The journal's line must never outlive the bytes it names: half a folder would be read as a result.
            draft.Keep();
        }

        var data = new RunEndedData(run, blob, folder?.Length ?? 0);
        await Journal.AppendAsync(JournalKinds.RunEnded, JsonSerializer.SerializeToElement(data, StorageJson.Default.RunEndedData)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync().ConfigureAwait(false);
        foreach (var gate in _deciding)
        {
            gate.Dispose();
        }

        _folder.Dispose();
    }

    private SemaphoreSlim DecidingFor(string name) => _deciding[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(name) % (uint)_deciding.Length];
}
