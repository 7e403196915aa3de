using System.IO.Compression;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// The one place that expands entries. It uses the framework's inflater over a range that this project's own parser found, so that no
/// library decides which bytes, sizes or names an entry has.
/// </summary>
/// <remarks>
/// SharpCompress was measured against it: 0.3 to 0.4 s against 0.01 s for 64 MiB of mostly equal bytes. With SharpCompress, 2 GiB (the limit for
/// one archive) would take more than the ten seconds in which a hostile archive has to be judged.
/// </remarks>
internal static class EntryContent
{
    /// <summary>The entry's content, counted and checked while it is read.</summary>
    public static GuardedStream OpenGuarded(ArchiveFile file, ArchiveEntry entry)
    {
        var packed = file.OpenRange(entry.DataOffset, entry.PackedLength);
        var content = entry.Method == ZipFormat.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: false);
        return new GuardedStream(content, entry.Name, entry.Length, entry.Crc);
    }
}
