using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Finds records in the bytes of a chunk by their structure alone.</summary>
internal static class RecordFrames
{
    private static ReadOnlySpan<byte> Magic => [0x2A, 0x2A, 0, 0];

    /// <summary>A record at <paramref name="offset"/>: magic, a size that fits, the same size at its end, and an id.</summary>
    public static bool TryRead(ReadOnlySpan<byte> chunk, int offset, out RecordFrame frame)
    {
        frame = default;
        var left = chunk.Length - offset;
        if (left < RecordFrame.SmallestSize || !chunk[offset..].StartsWith(Magic))
            return false;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(offset + 4)..]);
        if (size < RecordFrame.SmallestSize || size > left || BinaryPrimitives.ReadUInt32LittleEndian(chunk[(offset + (int)size - 4)..]) != size)
            return false;
        var id = BinaryPrimitives.ReadInt64LittleEndian(chunk[(offset + 8)..]);
        frame = new RecordFrame(offset, (int)size, id, BinaryPrimitives.ReadInt64LittleEndian(chunk[(offset + 16)..]));
        return id > 0;
    }

    /// <summary>The next record on an 8-byte boundary from <paramref name="from"/> on that begins before <paramref name="end"/>.</summary>
    public static bool TryFind(ReadOnlySpan<byte> chunk, int from, int end, out RecordFrame frame)
    {
        frame = default;
        while (from < end)
        {
            var found = chunk[from..end].IndexOf(Magic);
            if (found < 0)
                return false;
            from += found;
            if (from % 8 == 0 && TryRead(chunk, from, out frame))
                return true;
            from++;
        }

        return false;
    }
}
