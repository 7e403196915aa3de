namespace ArcBundle.Format.Bundles.Zip;

/// <summary>The headers of a zip file (PKWARE APPNOTE 6.3, sections 4.3 to 4.5).</summary>
/// <param name="writer">Where they go.</param>
internal sealed class ZipHeaders(BinaryWriter writer)
{
    /// <summary>In a field of 32 bits: the value stands in the ZIP64 field. So it is also the first value that such a field cannot hold itself.</summary>
    public const uint Beyond32Bits = 0xFFFFFFFF;

    private const ushort Beyond16Bits = 0xFFFF;
    private const ushort Deflated = 8;
    private const ushort VersionDeflate = 20;
    private const ushort VersionZip64 = 45;
    private const ushort HasDescriptor = 1 << 3;
    private const ushort IsUtf8 = 1 << 11;
    private const ushort Zip64Field = 1;

    /// <summary>The header before the content.</summary>
    public void Local(ZipEntry entry)
    {
        writer.Write(0x04034b50u);
        writer.Write(entry.HasLongLengths ? VersionZip64 : VersionDeflate);
        Common(entry, inDescriptor: entry.HasLongLengths);
        writer.Write((ushort)0);
        writer.Write(entry.Name);
    }

    /// <summary>What follows the content of an entry with long lengths, in 64 bits.</summary>
    public void Descriptor(ZipEntry entry)
    {
        writer.Write(0x08074b50u);
        writer.Write(entry.Crc);
        writer.Write(entry.CompressedLength);
        writer.Write(entry.Length);
    }

    /// <summary>The entry in the central directory.</summary>
    public void Central(ZipEntry entry)
    {
        var isFar = entry.Offset >= Beyond32Bits;
        var longValues = (entry.HasLongLengths ? 2 : 0) + (isFar ? 1 : 0);
        var version = longValues > 0 ? VersionZip64 : VersionDeflate;
        writer.Write(0x02014b50u);
        writer.Write(version); // made by: the upper byte 0 is MS-DOS, which leaves rights to whoever unpacks
        writer.Write(version);
        Common(entry, inDescriptor: false);
        writer.Write((ushort)(longValues == 0 ? 0 : 4 + 8 * longValues));
        writer.Write((ushort)0); // comment
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // internal attributes
        writer.Write(0u); // external attributes
        writer.Write(isFar ? Beyond32Bits : (uint)entry.Offset);
        writer.Write(entry.Name);
        if (longValues == 0)
            return;
        writer.Write(Zip64Field);
        writer.Write((ushort)(8 * longValues));
        if (entry.HasLongLengths)
        {
            writer.Write(entry.Length);
            writer.Write(entry.CompressedLength);
        }

        if (isFar)
            writer.Write(entry.Offset);
    }

    /// <summary>What ends the file.</summary>
    /// <param name="count">Entries in the central directory.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">Its bytes.</param>
    public void End(int count, long offset, long length)
    {
        if (count >= Beyond16Bits || offset >= Beyond32Bits || length >= Beyond32Bits)
            Zip64End(count, offset, length);
        writer.Write(0x06054b50u);
        writer.Write((ushort)0); // disk
        writer.Write((ushort)0); // disk of the directory
        var shortCount = (ushort)Math.Min(count, Beyond16Bits);
        writer.Write(shortCount);
        writer.Write(shortCount);
        writer.Write((uint)Math.Min(length, Beyond32Bits));
        writer.Write((uint)Math.Min(offset, Beyond32Bits));
        writer.Write((ushort)0); // comment
    }

    private void Zip64End(long count, long offset, long length)
    {
        writer.Write(0x06064b50u);
        writer.Write(44L); // bytes that follow
        writer.Write(VersionZip64);
        writer.Write(VersionZip64);
        writer.Write(0u); // disk
        writer.Write(0u); // disk of the directory
        writer.Write(count);
        writer.Write(count);
        writer.Write(length);
        writer.Write(offset);
        writer.Write(0x07064b50u);
        writer.Write(0u); // disk
        writer.Write(offset + length);
        writer.Write(1u); // disks
    }

    /// <summary>The fields that both headers of an entry have in common, from the flags to the length of the name.</summary>
    private void Common(ZipEntry entry, bool inDescriptor)
    {
        var flags = (entry.HasLongLengths ? HasDescriptor : 0) | (entry.Name.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F) ? IsUtf8 : 0);
        writer.Write((ushort)flags);
        writer.Write(entry.IsDeflated ? Deflated : (ushort)0);
        writer.Write(entry.Time);
        writer.Write(inDescriptor ? 0 : entry.Crc);
        writer.Write(inDescriptor ? 0 : Short(entry, entry.CompressedLength));
        writer.Write(inDescriptor ? 0 : Short(entry, entry.Length));
        writer.Write((ushort)entry.Name.Length);
    }

    private static uint Short(ZipEntry entry, long length) => entry.HasLongLengths ? Beyond32Bits : (uint)length;
}
