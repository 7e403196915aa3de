using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>A whole record in its chunk, its content not looked at.</summary>
/// <param name="Offset">Offset in the chunk.</param>
/// <param name="Size">Size in bytes, with header and size copy.</param>
/// <param name="Id">Record id.</param>
/// <param name="WrittenFileTime">When it was written, as FILETIME; 0 in some converted logs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordFrame(int Offset, int Size, long Id, long WrittenFileTime)
{
    /// <summary>Length of the header: magic, size, id, time.</summary>
    public const int HeaderLength = 24;

    /// <summary>Header and size copy: the smallest record.</summary>
    public const int SmallestSize = HeaderLength + 4;

    /// <summary>Offset of the binary XML.</summary>
    public int Content => Offset + HeaderLength;

    /// <summary>Offset behind the binary XML.</summary>
    public int ContentEnd => Offset + Size - 4;

    /// <summary>Offset behind the record.</summary>
    public int End => Offset + Size;
}
