using System.Buffers.Binary;
using System.IO.Hashing;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What the header of a chunk says about it. A chunk that was not yet flushed says it of an earlier state.</summary>
internal readonly record struct ChunkHeader
{
    /// <summary>Size of a chunk in bytes.</summary>
    public const int ChunkSize = 65_536;

    /// <summary>Size of the header in bytes, with the tables of names and templates, which are not needed to read.</summary>
    public const int Size = 512;

    /// <summary>Bytes of <see cref="Magic"/>.</summary>
    public const int MagicSize = 8;

    private const int FreeSpaceField = 48;
    private const int RecordsChecksumField = 52;
    private const int FlagsField = 120;
    private const int HeaderChecksumField = 124;
    private const int TablesField = 128;

    /// <summary>Flag "no checksums". Seen as 5 in real files; flag 1 is set in nearly all chunks and means nothing here.</summary>
    private const uint NoChecksums = 4;

    private ChunkHeader(ReadOnlySpan<byte> chunk)
    {
        FirstRecordId = BinaryPrimitives.ReadInt64LittleEndian(chunk[24..]);
        LastRecordId = BinaryPrimitives.ReadInt64LittleEndian(chunk[32..]);
        FreeSpace = BinaryPrimitives.ReadUInt32LittleEndian(chunk[FreeSpaceField..]) is >= Size and <= ChunkSize and var free ? (int)free : ChunkSize;
        HasChecksums = (BinaryPrimitives.ReadUInt32LittleEndian(chunk[FlagsField..]) & NoChecksums) == 0;
    }

    /// <summary>What every chunk begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "ElfChnk\0"u8;

    /// <summary>Id of the first record.</summary>
    public long FirstRecordId { get; }

    /// <summary>Id of the last record.</summary>
    public long LastRecordId { get; }

    /// <summary>Offset behind the last record, 512 to 65,536; the end of the chunk when the header says something impossible.</summary>
    public int FreeSpace { get; }

    /// <summary>False when the writer left the checksums out.</summary>
    public bool HasChecksums { get; }

    /// <summary>True when the record ids are a range that a chunk can hold.</summary>
    public bool HasRecordIds => FirstRecordId > 0 && LastRecordId >= FirstRecordId && LastRecordId - FirstRecordId < ChunkRecords.MostRecords;

    /// <summary>Whether an id is one of the record ids; every one is when there are none.</summary>
    public bool Knows(long id) => !HasRecordIds || (id >= FirstRecordId && id <= LastRecordId);

    /// <summary>Whether a chunk begins here.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>Reads the header.</summary>
    /// <returns>False when the bytes are no chunk, or fewer than a header.</returns>
    public static bool TryRead(ReadOnlySpan<byte> chunk, out ChunkHeader header)
    {
        header = default;
        if (chunk.Length < Size || !Begins(chunk))
            return false;
        header = new ChunkHeader(chunk);
        return true;
    }

    /// <summary>Whether the checksums of header and records are right; true when there are none or the chunk is cut before the end of its records.</summary>
    public bool ChecksumsAreRight(ReadOnlySpan<byte> chunk)
    {
        if (!HasChecksums || FreeSpace > chunk.Length)
            return true;
        var ofHeader = new Crc32();
        ofHeader.Append(chunk[..FlagsField]);
        ofHeader.Append(chunk[TablesField..Size]);
        return ofHeader.GetCurrentHashAsUInt32() == BinaryPrimitives.ReadUInt32LittleEndian(chunk[HeaderChecksumField..])
            && Crc32.HashToUInt32(chunk[Size..FreeSpace]) == BinaryPrimitives.ReadUInt32LittleEndian(chunk[RecordsChecksumField..]);
    }
}
