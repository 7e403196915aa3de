using System.Buffers.Binary;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Intake;

/// <summary>Tells the <see cref="FileForm"/> of a file by its first bytes, and its name only where bytes cannot.</summary>
internal static class FileForms
{
    /// <summary>The form of the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileForm Of(string path)
    {
        if (new FileInfo(path).Length == 0)
            return FileForm.Empty;
        using var file = ArchiveFile.Open(path);
        Span<byte> head = stackalloc byte[PackedForms.HeadLength];
        head = head[..file.Read(0, head)];
        if (head.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(head) is ZipFormat.LocalSignature or ZipFormat.EndSignature)
            return FileForm.Zip;
        if (PartHeader.IsPart(head))
            return FileForm.Part;
        if (EnvelopeFormat.IsEnvelope(head))
            return FileForm.Encrypted;
        if (PackedForms.IsOther(head))
            return FileForm.OtherArchive;
        return IsNamedZip(path) || EndRecordSearch.Run(file).End is { Entries: > 0 } ? FileForm.Zip : FileForm.Plain;
    }

    /// <summary>Whether a file that lies in a folder is an input of its own: a zip, whatever mail made of its name, but for documents in the form of one, or what is left of a bundle by its name.</summary>
    public static bool IsInputOfItsOwn(string path, long length)
    {
        if (length < ZipFormat.EndLength)
            return false;
        try
        {
            using var file = ArchiveFile.Open(path);
            Span<byte> head = stackalloc byte[PackedForms.HeadLength];
            head = head[..file.Read(0, head)];
            if (PartHeader.IsPart(head) || EnvelopeFormat.IsEnvelope(head))
                return true;
            var isZip = BinaryPrimitives.ReadUInt32LittleEndian(head) is ZipFormat.LocalSignature or ZipFormat.EndSignature;
            return isZip ? IsNamedZip(path) || PackedForms.IsZip(head) : path.EndsWith(BundleName.Extension, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays an ordinary file of the folder, and is named there as one that cannot be read.
            return false;
        }
    }

    private static bool IsNamedZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
