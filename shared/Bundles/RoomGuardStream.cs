namespace ArcBundle.Format.Bundles;

/// <summary>
/// A stream over a seekable file that survives a full disk once: it spends the <see cref="RoomReserve"/> and writes the same bytes again at
/// the same place, so that the zip above it never sees a gap.
/// </summary>
/// <param name="file">The file; unbuffered, so that a failed write is seen where it happens.</param>
/// <param name="reserve">The space held back.</param>
internal sealed class RoomGuardStream(Stream file, RoomReserve reserve) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => file.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => file.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => file.CanWrite;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var start = file.Position;
        try
        {
            file.Write(buffer);
        }
        catch (IOException e) when (RoomReserve.SaysFull(e) && reserve.Spend())
        {
            file.Position = start;
            file.Write(buffer);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => file.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => file.SetLength(value);
}
