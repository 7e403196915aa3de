using System.Buffers.Binary;

namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>
/// Reads an event log file (<c>.evtx</c>) record by record, as XML. It takes what is whole and counts what is not; to save what is left of a
/// damaged log is the analyzer's business, which gets the file itself when nothing has to be masked.
/// </summary>
internal static class EventLogFile
{
    private const int HeaderSize = 4096;
    private const int ChunkSize = 65_536;
    private const int ChunkHeaderSize = 512;
    private const int FreeSpace = 48;
    private const int LeastRecord = 28;
    private const uint RecordMagic = 0x00002A2A;

    /// <summary>How many characters of a chunk's events are written: a real one has some 300,000.</summary>
    private const int MostCharactersOfChunk = 8 * 1024 * 1024;

    /// <summary>Hands every event to <paramref name="take"/>, in the order of the file.</summary>
    /// <param name="file">The log; read to its end.</param>
    /// <param name="take">Takes an event as XML; false for no more.</param>
    /// <param name="token">Asked once per chunk.</param>
    /// <returns>How many records could not be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public static long Read(Stream file, Func<string, bool> take, CancellationToken token)
    {
        var header = new byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return 0;
        var chunk = new byte[ChunkSize];
        var builder = new EventXmlBuilder();
        var lost = 0L;
        for (int length; (length = file.ReadAtLeast(chunk, ChunkSize, throwOnEndOfStream: false)) > ChunkHeaderSize;)
        {
            token.ThrowIfCancellationRequested();
            if (chunk.AsSpan().StartsWith("ElfChnk\0"u8) && !ReadChunk(chunk.AsSpan(0, length), builder, take, ref lost))
                return lost;
        }

        return lost;
    }

    private static bool ReadChunk(ReadOnlySpan<byte> chunk, EventXmlBuilder builder, Func<string, bool> take, ref long lost)
    {
        var free = BinaryPrimitives.ReadUInt32LittleEndian(chunk[FreeSpace..]);
        var characters = 0;
        var last = 0L;
        for (var at = ChunkHeaderSize; at + LeastRecord <= chunk.Length;)
        {
            var size = SizeAt(chunk, at);
            var id = size == 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(chunk[(at + 8)..]);
            // Behind the end of what is in use stands a record that was not yet counted, or an old one of an earlier use.
            if (at >= free && (size == 0 || id != last + 1))
                break;
            if (size == 0)
            {
                at = Next(chunk, at + 8, (int)Math.Min(free, (uint)chunk.Length));
                lost++;
                continue;
            }

            last = id;
            try
            {
                var xml = characters > MostCharactersOfChunk ? string.Empty : builder.Write(chunk[..(at + size)], at + 24);
                characters += xml.Length;
                if (xml.Length == 0)
                    lost++;
                else if (!take(xml))
                    return false;
            }
            catch (InvalidDataException)
            {
                lost++;
            }

            at += size;
        }

        return true;
    }

    /// <summary>Size of the record at a place; 0 when none is there that is whole.</summary>
    private static int SizeAt(ReadOnlySpan<byte> chunk, int at)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(chunk[at..]) != RecordMagic)
            return 0;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(at + 4)..]);
        return size >= LeastRecord && size <= chunk.Length - at && BinaryPrimitives.ReadUInt32LittleEndian(chunk[(int)(at + size - 4)..]) == size ? (int)size : 0;
    }

    private static int Next(ReadOnlySpan<byte> chunk, int from, int end)
    {
        for (var at = (from + 7) & ~7; at + LeastRecord <= end; at += 8)
        {
            if (SizeAt(chunk, at) > 0)
                return at;
        }

        return chunk.Length;
    }
}
