namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>A stream that only goes forward, with a look at what comes next.</summary>
/// <param name="stream">The stream; not disposed.</param>
internal sealed class ReadAhead(Stream stream)
{
    /// <summary>The furthest look, in bytes: two chunks, and the magic of a third.</summary>
    public const int Most = (2 * ChunkHeader.ChunkSize) + ChunkHeader.MagicSize;

    // What was looked at, and what was given back in front of it. Made when a look is longer than the magic that every chunk is looked at for.
    private byte[] _held = new byte[ChunkHeader.MagicSize];
    private int _start;
    private int _length;

    /// <summary>True when the stream itself failed; it counts as ended then.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Fills <paramref name="target"/>, or as much of it as there is left.</summary>
    /// <returns>Bytes read; 0 when there was nothing left.</returns>
    public int Read(Span<byte> target)
    {
        var held = Math.Min(_length, target.Length);
        _held.AsSpan(_start, held).CopyTo(target);
        (_start, _length) = (_start + held, _length - held);
        return held + Fill(target[held..]);
    }

    /// <summary>The next bytes, which stay to be read: <paramref name="length"/>, or what there is left.</summary>
    /// <param name="length">At most <see cref="Most"/>.</param>
    public ReadOnlySpan<byte> Peek(int length)
    {
        if (_length < length)
        {
            MakeRoom(before: 0, length);
            _length += Fill(_held.AsSpan(_start + _length, length - _length));
        }

        return _held.AsSpan(_start, Math.Min(_length, length));
    }

    /// <summary>Puts bytes back that were read last.</summary>
    /// <param name="bytes">The last ones, in their order.</param>
    public void Return(ReadOnlySpan<byte> bytes)
    {
        if (_start < bytes.Length)
            MakeRoom(bytes.Length, _length);
        _start -= bytes.Length;
        _length += bytes.Length;
        bytes.CopyTo(_held.AsSpan(_start));
    }

    private void MakeRoom(int before, int behind)
    {
        if (before == 0 && _start + behind <= _held.Length)
            return;
        var room = before + behind <= _held.Length ? _held : new byte[Math.Max(before + behind, Most + ChunkHeader.ChunkSize)];
        _held.AsSpan(_start, _length).CopyTo(room.AsSpan(before));
        (_held, _start) = (room, before);
    }

    private int Fill(Span<byte> target)
    {
        var filled = 0;
        try
        {
            while (!HasFailed && filled < target.Length && stream.Read(target[filled..]) is > 0 and var read)
                filled += read;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
        }

        return filled;
    }
}
