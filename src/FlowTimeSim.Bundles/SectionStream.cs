namespace FlowTimeSim.Bundles;

/// <summary>Reads a range of another stream, without owning it.</summary>
public sealed class SectionStream : Stream
{
    private readonly Stream _whole;
    private readonly long _offset;
    private readonly bool _owned;
    private long _position;

    /// <summary>A view of <paramref name="length"/> bytes from <paramref name="offset"/> on.</summary>
    /// <param name="whole">A stream that can seek.</param>
    /// <param name="offset">First byte of the range.</param>
    /// <param name="length">Bytes in the range.</param>
    /// <param name="owned">Whether closing the view closes the stream.</param>
    public SectionStream(Stream whole, long offset, long length, bool owned = false) => (_whole, _offset, Length, _owned) = (whole, offset, length, owned);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var take = (int)Math.Clamp(Length - _position, 0, buffer.Length);
        _whole.Position = _offset + _position;
        var read = take == 0 ? 0 : _whole.Read(buffer[..take]);
        _position += read;
        return read;
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var take = (int)Math.Clamp(Length - _position, 0, buffer.Length);
        _whole.Position = _offset + _position;
        var read = take == 0 ? 0 : await _whole.ReadAsync(buffer[..take], cancellationToken).ConfigureAwait(false);
        _position += read;
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _owned)
        {
            _whole.Dispose();
        }

        base.Dispose(disposing);
    }
}
