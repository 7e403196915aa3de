using System.Text;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

/// <summary>A zip writer that writes what it is told, true or not.</summary>
internal sealed record HostileArchive
{
    public HostileArchive(params IReadOnlyList<HostileEntry> entries) => Entries = entries;

    public IReadOnlyList<HostileEntry> Entries { get; init; }

    public byte[] Prepended { get; init; } = [];

    /// <summary>Whether offsets count the prepended bytes, as a self-extractor's do.</summary>
    public bool OffsetsCountPrepended { get; init; }

    public byte[] Comment { get; init; } = [];

    public byte[] Trailing { get; init; } = [];

    public int? Count { get; init; }

    public int? CountOnDisk { get; init; }

    public int Disk { get; init; }

    public int DirectoryDisk { get; init; }

    public long? DirectoryLength { get; init; }

    public long? DirectoryOffset { get; init; }

    /// <summary>Bytes between the directory and the end record: a ZIP64 record and locator. Gets the directory's offset, length and end.</summary>
    public Func<long, long, long, byte[]>? BeforeEnd { get; init; }

    public byte[] Build()
    {
        using var zip = new MemoryStream();
        using var w = new BinaryWriter(zip, Encoding.UTF8);
        w.Write(Prepended);
        var shift = OffsetsCountPrepended ? 0 : Prepended.Length;
        var offsets = new List<long>();
        foreach (var entry in Entries)
        {
            offsets.Add(zip.Position - shift);
            if (entry.HasLocal)
                WriteLocal(w, entry);
        }

        var start = zip.Position;
        foreach (var (entry, offset) in Entries.Zip(offsets))
            WriteCentral(w, entry, entry.HeaderOffset ?? offset);
        var length = zip.Position - start;
        if (BeforeEnd is not null)
            w.Write(BeforeEnd(start - shift, length, zip.Position));
        w.Write(EndRecord(
            Count ?? Entries.Count, CountOnDisk ?? Count ?? Entries.Count, DirectoryLength ?? length, DirectoryOffset ?? (start - shift), Comment, Disk, DirectoryDisk));
        w.Write(Trailing);
        return zip.ToArray();
    }

    public static byte[] EndRecord(
        int count, int countOnDisk, long directoryLength, long directoryOffset, byte[]? comment = null, int disk = 0, int directoryDisk = 0)
    {
        using var bytes = new MemoryStream();
        using var w = new BinaryWriter(bytes);
        w.Write(0x06054b50u);
        w.Write((ushort)disk);
        w.Write((ushort)directoryDisk);
        w.Write((ushort)countOnDisk);
        w.Write((ushort)count);
        w.Write((uint)directoryLength);
        w.Write((uint)directoryOffset);
        w.Write((ushort)(comment?.Length ?? 0));
        w.Write(comment ?? []);
        return bytes.ToArray();
    }

    /// <summary>A ZIP64 record followed by its locator.</summary>
    public static byte[] Zip64End(long count, long directoryLength, long directoryOffset, long recordOffset, long? size = null)
    {
        using var bytes = new MemoryStream();
        using var w = new BinaryWriter(bytes);
        w.Write(0x06064b50u);
        w.Write(size ?? 44L);
        w.Write((ushort)45);
        w.Write((ushort)45);
        w.Write(0u);
        w.Write(0u);
        w.Write(count);
        w.Write(count);
        w.Write(directoryLength);
        w.Write(directoryOffset);
        w.Write(0x07064b50u);
        w.Write(0u);
        w.Write(recordOffset);
        w.Write(1u);
        return bytes.ToArray();
    }

    public static byte[] Extra(ushort id, byte[] content)
    {
        byte[] head = [(byte)id, (byte)(id >> 8), (byte)content.Length, (byte)(content.Length >> 8)];
        return [.. head, .. content];
    }

    private static void WriteLocal(BinaryWriter w, HostileEntry e)
    {
        var data = e.Data;
        w.Write(0x04034b50u);
        w.Write((ushort)20);
        w.Write((ushort)(e.LocalFlags ?? e.EffectiveFlags));
        w.Write((ushort)(e.LocalMethod ?? e.Method));
        w.Write(0u);
        w.Write(e.LocalCrc ?? e.Crc);
        w.Write((uint)(e.LocalPackedLength ?? data.Length));
        w.Write((uint)(e.LocalLength ?? e.Content.Length));
        w.Write((ushort)e.EncodedLocalName.Length);
        w.Write((ushort)(e.LocalExtraLength ?? e.LocalExtra.Length));
        w.Write(e.EncodedLocalName);
        w.Write(e.LocalExtra);
        w.Write(data);
        w.Write(e.After);
    }

    private static void WriteCentral(BinaryWriter w, HostileEntry e, long offset)
    {
        var comment = Encoding.Latin1.GetBytes(e.Comment);
        w.Write(0x02014b50u);
        w.Write((ushort)0x031e);
        w.Write((ushort)20);
        w.Write((ushort)e.EffectiveFlags);
        w.Write((ushort)e.Method);
        w.Write(0u);
        w.Write(e.CentralCrc ?? e.Crc);
        w.Write((uint)(e.CentralPackedLength ?? e.Data.Length));
        w.Write((uint)(e.CentralLength ?? e.Content.Length));
        w.Write((ushort)e.EncodedName.Length);
        w.Write((ushort)e.CentralExtra.Length);
        w.Write((ushort)comment.Length);
        w.Write((ushort)e.Disk);
        w.Write((ushort)0);
        w.Write(e.ExternalAttributes);
        w.Write((uint)offset);
        w.Write(e.EncodedName);
        w.Write(e.CentralExtra);
        w.Write(comment);
    }
}
