using System.Buffers.Binary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>What was found at the end of a file that should be a zip.</summary>
/// <param name="End">The record; null when there is none that fits the file.</param>
/// <param name="Others">Other places in the tail where an end record's signature stands; harmless only inside an entry's data.</param>
/// <param name="Refusal">Why the archive is refused; null when it is not.</param>
internal sealed record EndRecordSearch(EndRecord? End, IReadOnlyList<long> Others, Message? Refusal)
{
    /// <summary>Longest comment (65,535) and as much again for bytes that a transfer may have added.</summary>
    private const int Tail = ZipFormat.EndLength + (2 * ushort.MaxValue);

    /// <summary>More signatures than any honest tail holds.</summary>
    private const int MostSignatures = 64;

    /// <summary>Looks for the record that ends the archive. Never throws on what the file holds.</summary>
    public static EndRecordSearch Run(ArchiveFile file)
    {
        var found = SignatureScan.All(file, ZipFormat.EndSignature, Math.Max(0, file.Length - Tail), file.Length, MostSignatures);
        if (found.Count == MostSignatures)
            return new EndRecordSearch(null, found, new Message("intake.two-end-records"));
        EndRecord? multiDisk = null;
        EndRecord? contradicting = null;
        foreach (var position in found.Reverse())
        {
            if (ReadAt(file, position) is not { } end)
                continue;
            if (Zip64EndRecord.Resolve(file, end) is not { } resolved)
                contradicting ??= end;
            else if (resolved.IsMultiDisk)
                multiDisk ??= resolved;
            else if (Fits(file, resolved))
                return new EndRecordSearch(resolved, [.. found.Where(f => f != position)], null);
        }

        return new EndRecordSearch(
            null,
            found,
            multiDisk is not null ? new Message("intake.multi-disk") : contradicting is not null ? new Message("intake.zip64") : null);
    }

    private static EndRecord? ReadAt(ArchiveFile file, long position)
    {
        Span<byte> bytes = stackalloc byte[ZipFormat.EndLength];
        if (!file.TryFill(position, bytes))
            return null;
        var end = EndRecord.Read(bytes, position);
        return end.End <= file.Length ? end : null;
    }

    private static bool Fits(ArchiveFile file, EndRecord end)
    {
        if (end.DirectoryLength > end.DirectoryEnd || end.Prepended < 0 || !end.CountsAgree)
            return false;
        if (end.DirectoryLength == 0)
            return end.Entries == 0;
        // A cut zip may end with a zip stored in it: that one's record would make the outer zip look like something put in front.
        var isInnerRecord = end.Prepended > 0 && IsAt(file, 0, ZipFormat.LocalSignature);
        return !isInnerRecord && IsAt(file, end.DirectoryStart, ZipFormat.CentralSignature);
    }

    private static bool IsAt(ArchiveFile file, long position, uint signature)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        return file.TryFill(position, bytes) && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == signature;
    }
}
