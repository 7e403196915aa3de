using System.Buffers.Binary;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>Finds what looks like a record in a damaged log.</summary>
internal static class EvtxFrames
{
    private const int FileHeader = 4_096;
    private const int Chunk = 65_536;

    private static ReadOnlySpan<byte> Magic => [0x2A, 0x2A, 0, 0];

    /// <summary>
    /// Whether damage put a well-formed record into the chunk of another one, at a place where none was written: a record that was copied or
    /// moved contradicts those around it, and which of them to believe is a matter of judgement and not of this oracle.
    /// </summary>
    public static bool HasMoved(EvtxSeed seed, byte[] input, EvtxExpected expected)
    {
        var start = FileHeader + ((expected.Frame.Start - FileHeader) / Chunk * Chunk);
        var chunk = input.AsSpan(start, Math.Min(Chunk, input.Length - start));
        for (var at = Next(chunk, 0); at >= 0; at = Next(chunk, at + 4))
        {
            var place = start + at;
            if (at % 8 == 0 && IdAt(chunk, at) is not null
                && !seed.Records.Values.Any(written => written.Frame.Start == place)
                && !new ByteRange(place, place + (int)SizeAt(chunk, at)).IsUntouched(seed.Bytes, input))
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
