using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Intake.Parts;

/// <summary>One file that is a part of a split bundle.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Header">Its head.</param>
internal sealed record PartFile(string Path, PartHeader Header)
{
    /// <summary>The part that a file is; null when it is none, or its head was changed or cut.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static PartFile? Of(string path)
    {
        using var file = ArchiveFile.Open(path);
        Span<byte> head = stackalloc byte[PartHeader.Size];
        return PartHeader.Read(head[..file.Read(0, head)]) is { } header ? new(path, header) : null;
    }
}
