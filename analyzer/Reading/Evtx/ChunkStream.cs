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

    /// <summary>Reads the next <paramref name="length"/> bytes, or what there is of them.</summary>
    /// <returns>False when there was nothing left.</returns>
    public bool Next(int length)
    {
        var filled = 0;
        try
        {
            while (!HasFailed && filled < length && stream.Read(_buffer, filled, length - filled) is > 0 and var read)
                filled += read;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
        }

        Slot = _buffer.AsMemory(0, filled);
        return filled > 0;
    }
}
