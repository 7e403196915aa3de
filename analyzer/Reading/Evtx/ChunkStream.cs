namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Reads a log slot by slot from a stream that only goes forward, for example out of an archive. One buffer, used again.</summary>
/// <param name="stream">The stream; not disposed.</param>
internal sealed class ChunkStream(Stream stream)
{
    private readonly byte[] _buffer = new byte[ChunkHeader.ChunkSize];

    /// <summary>The slot read last: 64 KiB, or less at the end of a file that is cut.</summary>
    public ReadOnlyMemory<byte> Slot { get; private set; }

    /// <summary>True when the stream itself failed, as a damaged archive entry does.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads the next <paramref name="length"/> bytes, or what there is of them, as the <see cref="Slot"/>.</summary>
    /// <returns>False when there was nothing left.</returns>
    public bool Next(int length)
    {
        var filled = Fill(_buffer.AsSpan(0, length));
        Slot = _buffer.AsMemory(0, filled);
        return filled > 0;
    }

    /// <summary>Fills <paramref name="target"/>, or as much of it as there is left of the stream.</summary>
    /// <returns>Bytes read; 0 when there was nothing left.</returns>
    public int Fill(Span<byte> target)
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
