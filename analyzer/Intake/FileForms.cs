using System.Buffers.Binary;
using System.Text;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Intake;

/// <summary>Tells the <see cref="FileForm"/> of a file by its first bytes, and its name only where bytes cannot.</summary>
internal static class FileForms
{
    private static readonly byte[][] OtherArchives =
    [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], // 7z
        [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], // RAR
        [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0], // cabinet
        [0x1F, 0x8B, 0x08],                   // gzip
        [0x42, 0x5A, 0x68],                   // bzip2
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], // xz
        [0x28, 0xB5, 0x2F, 0xFD],             // Zstandard
    ];

    /// <summary>The form of the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileForm Of(string path)
    {
        if (new FileInfo(path).Length == 0)
            return FileForm.Empty;
        using var file = ArchiveFile.Open(path);
        Span<byte> head = stackalloc byte[8];
        head = head[..file.Read(0, head)];
        if (head.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(head) is ZipFormat.LocalSignature or ZipFormat.EndSignature)
            return FileForm.Zip;
        if (PartHeader.IsPart(head))
            return FileForm.Part;
        if (EnvelopeFormat.IsEnvelope(head))
            return FileForm.Encrypted;
        foreach (var signature in OtherArchives)
        {
            if (head.StartsWith(signature))
                return FileForm.OtherArchive;
        }

        return IsNamedZip(path) || EndRecordSearch.Run(file).End is { Entries: > 0 } ? FileForm.Zip : FileForm.Plain;
    }

    /// <summary>Whether a file that lies in a folder is an input of its own: a bundle by its name or first entry, or a zip by name and first bytes.</summary>
    public static bool IsInputOfItsOwn(string path, long length)
    {
        if (length < ZipFormat.EndLength)
            return false;
        try
        {
            using var file = ArchiveFile.Open(path);
            Span<byte> head = stackalloc byte[ZipFormat.LocalLength + BundleEntryNames.Context.Length];
            head = head[..file.Read(0, head)];
            if (PartHeader.IsPart(head) || EnvelopeFormat.IsEnvelope(head))
                return true;
            var isZip = BinaryPrimitives.ReadUInt32LittleEndian(head) is ZipFormat.LocalSignature or ZipFormat.EndSignature;
            var startsWithContext = head[Math.Min(head.Length, ZipFormat.LocalLength)..].SequenceEqual(Encoding.ASCII.GetBytes(BundleEntryNames.Context));
            return isZip ? IsNamedZip(path) || startsWithContext : path.EndsWith(BundleName.Extension, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays an ordinary file of the folder, and is named there as one that cannot be read.
            return false;
        }
    }

    private static bool IsNamedZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
