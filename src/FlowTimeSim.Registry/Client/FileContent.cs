using System.Net;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Registry;

/// <summary>A file as the body of a request, read anew for each attempt.</summary>
internal sealed class FileContent : HttpContent
{
    private readonly string _path;
    private readonly long _size;
    private readonly IProgress<PublishProgress>? _progress;

    public FileContent(string path, long size, Digest digest, string mediaType, IProgress<PublishProgress>? progress)
    {
        (_path, _size, _progress) = (path, size, progress);
        Headers.ContentType = new(mediaType);
        Headers.TryAddWithoutValidation("Content-Digest", digest.ToHeader());
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            var buffer = new byte[128 << 10];
            long sent = 0;
            int read;
            while ((read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                sent += read;
                _progress?.Report(new(sent, _size));
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _size;
        return true;
    }
}
