using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Header of one buffer of a trace file (<c>WMI_BUFFER_HEADER</c>): what is needed to find its records.</summary>
/// <param name="Size">Bytes of the buffer in the file, header included. Of a compressed buffer, its compressed size.</param>
/// <param name="End">Where its records end, from the start of the buffer; of a compressed buffer, the size when unpacked.</param>
/// <param name="IsCompressed">Whether what follows the header is compressed (flag 0x40).</param>
internal readonly record struct EtlBufferHeader(int Size, int End, bool IsCompressed)
{
    /// <summary>Bytes of a header.</summary>
    public const int Length = 72;

    /// <summary>The largest buffer: the limit of Windows for the buffers of a session (16,384 KB, "EVENT_TRACE_PROPERTIES").</summary>
    public const int Largest = 16 << 20;

    private const int Compressed = 0x40;

    /// <summary>The header; null when the bytes are none.</summary>
    public static EtlBufferHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length)
            return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        var end = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var isCompressed = (BinaryPrimitives.ReadUInt16LittleEndian(bytes[0x34..]) & Compressed) != 0;
        if (size is < Length or > Largest || end is < Length or > Largest || (!isCompressed && end > size))
            return null;
        return new((int)size, (int)end, isCompressed);
    }

    /// <summary>
    /// Whether a buffer seems to begin where nothing else says that one should: a header stands there whose sizes are not above
    /// <paramref name="largest"/>, and a record behind it unless the buffer is compressed or empty.
    /// </summary>
    /// <param name="window">The file.</param>
    /// <param name="ahead">Bytes from where the window stands.</param>
    /// <param name="largest">Bytes of the largest buffer.</param>
    public static bool Stands(StreamWindow window, int ahead, int largest)
    {
        var bytes = window.Peek(ahead + Length + EtlRecord.Smallest);
        return bytes.Length > ahead && Read(bytes[ahead..]) is { } header && header.Size <= largest && header.End <= largest
            && (header.IsCompressed || header.End == Length || EtlRecord.MayBegin(bytes[(ahead + Length)..]));
    }
}
