using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>The encoding chosen for one text.</summary>
/// <param name="CodePage">Windows code page number.</param>
/// <param name="Basis">What the choice rests on.</param>
/// <param name="MarkLength">Bytes of the byte order mark at the start, 0 when there is none.</param>
/// <param name="CutAtStart">Bytes at the start that are the rest of a cut character: the tail of a log was taken. They are passed over and count as undecodable.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DetectedEncoding(int CodePage, EncodingBasis Basis, int MarkLength = 0, int CutAtStart = 0)
{
    /// <summary>Plain ASCII: what a text is read as until something else is met.</summary>
    public static DetectedEncoding Ascii { get; } = new(CodePages.Utf8, EncodingBasis.Ascii);

    /// <summary>The IANA name, for example <c>shift_jis</c>.</summary>
    public string Name => Basis == EncodingBasis.Ascii ? "us-ascii" : CodePages.NameOf(CodePage);

    /// <summary>Bytes of one code unit: 2 for UTF-16, else 1.</summary>
    public int UnitLength => CodePage is CodePages.Utf16 or CodePages.Utf16BigEndian ? 2 : 1;
}
