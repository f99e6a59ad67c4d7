using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Storage;

/// <summary>
/// Appends decisions. One writer takes all that wait, writes them, syncs once, lets the index take them in order, and only then says so to
/// those who wait: an answer is given when the line is on the disk.
/// </summary>
internal sealed class Journal : IAsyncDisposable
{
    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private readonly Action<JournalLine> _apply;
    private readonly Task _writer;
    private Digest _head;
    private long _seq;
    private bool _broken;

    private Journal(FileStream file, JournalReplay replay, TimeProvider time, Action<JournalLine> apply)
    {
        (_file, _time, _apply, _head, _seq) = (file, time, apply, replay.Head, replay.Lines.Count);
        _writer = Task.Run(WriteLoopAsync);
    }

    /// <summary>The number of the last line on the disk.</summary>
    public long Seq => Interlocked.Read(ref _seq);

    /// <summary>Opens a journal, cuts a torn last line, and lets <paramref name="apply"/> take every line.</summary>
    /// <exception cref="ServerStartException">The journal is damaged or cannot be read.</exception>
    public static Journal Open(string path, TimeProvider time, Action<JournalLine> apply)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
            var replay = JournalReplay.Read(file);
            if (replay.GoodBytes != file.Length)
            {
                file.SetLength(replay.GoodBytes);
            }

            file.Position = replay.GoodBytes;
            file.Flush(flushToDisk: true);
            FolderSync.Sync(Path.GetDirectoryName(path)!);
            foreach (var line in replay.Lines)
            {
                apply(line);
            }

            return new(file, replay, time, apply);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new ServerStartException($"The journal cannot be used: {exception.Message}", exception);
        }
        catch (ServerStartException)
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Appends a decision; done when it is on the disk and in the index.</summary>
    /// <exception cref="IOException">It could not be written; nothing was decided.</exception>
    public Task<JournalLine> AppendAsync(string kind, JsonElement data)
    {
        var waiting = new Waiting(kind, data, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _waiting.Writer.TryWrite(waiting) ? waiting.Done.Task : Task.FromException<JournalLine>(new IOException("The service is stopping."));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteLoopAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<Waiting>();
            while (batch.Count < 256 && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            WriteBatch(batch);
        }
    }

    private void WriteBatch(List<Waiting> batch)
    {
        var start = _file.Position;
        var lines = new List<JournalLine>();
        var head = _head;
        try
        {
            if (_broken)
            {
                throw new IOException("The journal could not be restored after an error; restart the service.");
            }

            var bytes = new List<byte>();
            foreach (var waiting in batch)
            {
                var time = _time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
                var line = new JournalLine(_seq + lines.Count + 1, time, null, waiting.Kind, waiting.Data, head.ToString());
                var text = JournalText.Write(line);
                head = Digest.Of(text);
                lines.Add(line);
                bytes.AddRange(text);
            }

            _file.Write(bytes.ToArray());
            _file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TakeBack(start);
            batch.ForEach(waiting => waiting.Done.SetException(exception));
            return;
        }

        _head = head;
        Interlocked.Exchange(ref _seq, _seq + lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            Conclude(batch[i], lines[i]);
        }
    }

    private void Conclude(Waiting waiting, JournalLine line)
    {
        try
        {
            _apply(line);
            waiting.Done.SetResult(line);
        }
        catch (Exception exception)
        {
            // The line stands, and the next start takes it; one that the index cannot take must not stop those behind it.
            waiting.Done.SetException(exception);
        }
    }

    // Half a batch must not stand before the next one.
    private void TakeBack(long start)
    {
        try
        {
            _file.SetLength(start);
            _file.Position = start;
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _broken = true;
        }
    }

    private sealed record Waiting(string Kind, JsonElement Data, TaskCompletionSource<JournalLine> Done);
}
