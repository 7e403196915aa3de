using System.Buffers.Binary;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>Finds what looks like a record in a damaged log.</summary>
internal static class EvtxFrames
{
    private const int FileHeader = 4_096;
    private const int Chunk = 65_536;

    private static ReadOnlySpan<byte> Magic => [0x2A, 0x2A, 0, 0];

    /// <summary>
    /// Whether the chunk of an offset holds a well-formed record that was not written there: damage put one in, or made a record another by
    /// its id or size. Which of two records to believe is then a matter of judgement and not of this oracle.
    /// </summary>
    public static bool HasForeign(EvtxSeed seed, byte[] input, int offset)
    {
        var start = FileHeader + ((offset - FileHeader) / Chunk * Chunk);
        var chunk = input.AsSpan(start, Math.Min(Chunk, input.Length - start));
        for (var at = Next(chunk, 0); at >= 0; at = Next(chunk, at + 4))
        {
            if (at % 8 == 0 && IdAt(chunk, at) is { } id && !(seed.Records.TryGetValue(id, out var written) && written.Frame.Start == start + at && written.Frame.End == start + at + SizeAt(chunk, at)))
                return true;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<byte> chunk, int from)
    {
        var found = from < chunk.Length ? chunk[from..].IndexOf(Magic) : -1;
        return found < 0 ? -1 : from + found;
    }

    private static long? IdAt(ReadOnlySpan<byte> chunk, int at)
    {
        if (at + 28 > chunk.Length)
            return null;
        var size = SizeAt(chunk, at);
        if (size < 28 || size > chunk.Length - at || BinaryPrimitives.ReadUInt32LittleEndian(chunk[(at + (int)size - 4)..]) != size)
            return null;
        return BinaryPrimitives.ReadInt64LittleEndian(chunk[(at + 8)..]);
    }

    private static uint SizeAt(ReadOnlySpan<byte> chunk, int at) => BinaryPrimitives.ReadUInt32LittleEndian(chunk[(at + 4)..]);
}
