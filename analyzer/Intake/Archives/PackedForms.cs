namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Tells packed files by their first bytes.</summary>
internal static class PackedForms
{
    /// <summary>Bytes of the start of a file that a decision looks at, where there are as many.</summary>
    public const int HeadLength = TarMark + 5;

    /// <summary>Place of <c>ustar</c> in the first header of a tape archive (POSIX.1-1988).</summary>
    private const int TarMark = 257;

    private static readonly byte[][] Signatures =
    [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], // 7z
        [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], // RAR
        [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0], // cabinet
        [0x1F, 0x8B, 0x08],                   // gzip
        [0x42, 0x5A, 0x68],                   // bzip2
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], // xz
        [0x28, 0xB5, 0x2F, 0xFD],             // Zstandard
    ];

    /// <summary>First entries of documents that are zips: Office, OpenDocument, Java.</summary>
    private static readonly string[] DocumentEntries = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype", "META-INF/"];

    /// <summary>Whether a file that begins with <paramref name="head"/> is packed in a form other than zip.</summary>
    public static bool IsOther(ReadOnlySpan<byte> head)
    {
        foreach (var signature in Signatures)
        {
            if (head.StartsWith(signature))
                return true;
        }

        return IsLha(head) || (head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8));
    }

    /// <summary>Whether a file that begins with <paramref name="head"/> is a zip and not a document in the form of one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("PK\x03\x04"u8) && !head.StartsWith("PK\x05\x06"u8))
            return false;
        var name = head[Math.Min(head.Length, ZipFormat.LocalLength)..];
        foreach (var entry in DocumentEntries)
        {
            if (name.Length >= entry.Length && System.Text.Encoding.ASCII.GetString(name[..entry.Length]).Equals(entry, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    /// <summary>LHA, old and still met in Japan: its method stands from the third byte on, as <c>-lh5-</c>.</summary>
    private static bool IsLha(ReadOnlySpan<byte> head) => head.Length > 7 && head[2..].StartsWith("-lh"u8) && head[6] == '-';
}
