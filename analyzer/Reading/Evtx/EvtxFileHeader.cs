using System.Buffers.Binary;
using System.IO.Hashing;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The file header. Only its magic is relied on: a log that was copied while in use has an old header.</summary>
internal readonly record struct EvtxFileHeader
{
    /// <summary>Size of the block the header stands in, in bytes; the first chunk follows.</summary>
    public const int Size = 4_096;

    private const int ChunkCountField = 42;
    private const int FlagsField = 120;
    private const int ChecksumField = 124;
    private const uint Dirty = 1;

    private EvtxFileHeader(ReadOnlySpan<byte> block)
    {
        IsDirty = (BinaryPrimitives.ReadUInt32LittleEndian(block[FlagsField..]) & Dirty) != 0;
        var isTrusted = Crc32.HashToUInt32(block[..FlagsField]) == BinaryPrimitives.ReadUInt32LittleEndian(block[ChecksumField..]);
        KnownChunks = isTrusted ? BinaryPrimitives.ReadUInt16LittleEndian(block[ChunkCountField..]) : 0;
    }

    /// <summary>What every log begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "ElfFile\0"u8;

    /// <summary>True when the log was in use or not closed.</summary>
    public bool IsDirty { get; }

    /// <summary>Chunks that were in use when the header was written, so that fewer tell of a cut; 0 when its checksum is wrong.</summary>
    public int KnownChunks { get; }

    /// <summary>Reads the header.</summary>
    /// <returns>False when the bytes are no such header.</returns>
    public static bool TryRead(ReadOnlySpan<byte> block, out EvtxFileHeader header)
    {
        header = default;
        if (block.Length < ChecksumField + 4 || !block.StartsWith(Magic))
            return false;
        header = new EvtxFileHeader(block);
        return true;
    }
}
