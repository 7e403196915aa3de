using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>The size that uncompressed buffers of a trace have: told twice, by the header of the first one and by the description of the trace in it.</summary>
internal static class EtlUsualSize
{
    /// <summary>Where the description tells the size (<c>TRACE_LOGFILE_HEADER.BufferSize</c>), in the first buffer.</summary>
    private const int Field = EtlBufferHeader.Length + EtlSystemHeader.Length;

    /// <summary>Windows takes the size of the buffers in kilobytes.</summary>
    private const int Unit = 1_024;

    /// <summary>The size in bytes. The first buffer may be smaller where the others are compressed.</summary>
    /// <param name="window">Stands at the first buffer.</param>
    /// <param name="first">Its header.</param>
    public static int Of(StreamWindow window, EtlBufferHeader first)
    {
        // A compressed buffer tells its size when unpacked where others tell where their records end.
        if (first.IsCompressed)
            return first.End;
        var head = window.Peek(Field + sizeof(int));
        if (head.Length < Field + sizeof(int) || !EtlRecord.IsSystem(head[EtlBufferHeader.Length..]) || !EtlSystemHeader.DescribesTrace(head[EtlBufferHeader.Length..]))
            return first.Size;
        var described = (long)BinaryPrimitives.ReadUInt32LittleEndian(head[Field..]);
        if (described < first.End || described > EtlBufferHeader.Largest || described % Unit != 0)
            return first.Size;
        return first.Size > described && IsFollowed(first.Size) && !IsFollowed((int)described) ? first.Size : (int)described;

        bool IsFollowed(int size) => EtlBufferHeader.Stands(window, size, first.Size);
    }
}
