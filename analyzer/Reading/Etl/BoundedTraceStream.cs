namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>A stream that ends after so many bytes, and ends quietly where the one below fails.</summary>
/// <param name="stream">The stream below; not disposed.</param>
/// <param name="limit">Bytes that are given at most.</param>
internal sealed class BoundedTraceStream(Stream stream, long limit) : Stream
{
    private long _given;

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Whether the stream below failed.</summary>
    public bool HasFailed { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (HasFailed)
            return 0;
        try
        {
            var room = (int)Math.Min(buffer.Length, limit - _given);
            if (room == 0 && buffer.Length > 0)
            {
                IsOverLimit |= IsOverLimit || stream.ReadByte() >= 0;
                return 0;
            }

            var read = stream.Read(buffer[..room]);
            _given += read;
            return read;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
            return 0;
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
