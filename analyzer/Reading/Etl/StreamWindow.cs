namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>A window on a stream that only goes forward: looks ahead as far as is asked, and no further than there are bytes.</summary>
/// <param name="stream">The stream; not disposed.</param>
internal sealed class StreamWindow(Stream stream)
{
    private byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _filled;

    /// <summary>Offset of the window in the stream, in bytes.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the stream itself failed; what it gave before is kept.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The next <paramref name="length"/> bytes, or what there is of them; room grows with what is read, not with what is asked for.</summary>
    public ReadOnlySpan<byte> Peek(int length)
    {
        while (_filled - _start < length && !HasFailed && Read(length))
        {
        }

        return _bytes.AsSpan(_start, Math.Min(length, _filled - _start));
    }

    /// <summary>Goes forward by <paramref name="length"/> bytes that were looked at.</summary>
    public void Advance(int length)
    {
        _start += length;
        Position += length;
    }

    /// <summary>Reads on; false at the end.</summary>
    private bool Read(int length)
    {
        if (_filled == _bytes.Length)
            MakeRoom();
        try
        {
            var read = stream.Read(_bytes, _filled, Math.Min(_start + length, _bytes.Length) - _filled);
            _filled += read;
            return read > 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
            return false;
        }
    }

    /// <summary>Moves what is kept to the front; doubles the room when that is more than half, so that each byte is moved a bounded number of times.</summary>
    private void MakeRoom()
    {
        var kept = _bytes.AsSpan(_start, _filled - _start);
        var bytes = kept.Length > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
        kept.CopyTo(bytes);
        (_bytes, _filled, _start) = (bytes, kept.Length, 0);
    }
}
