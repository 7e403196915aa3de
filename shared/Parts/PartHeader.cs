using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArcBundle.Format.Parts;

/// <summary>The head of one part of a split bundle: with it a part can be checked alone, and its place in the whole is known.</summary>
/// <param name="BundleId">Id of the bundle.</param>
/// <param name="Number">Number of the part, from 1.</param>
/// <param name="Count">Number of parts.</param>
/// <param name="Offset">Where its content begins in the whole.</param>
/// <param name="Length">Bytes of its content.</param>
/// <param name="WholeLength">Bytes of the whole.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="WholeSha256">SHA-256 of the whole.</param>
public sealed record PartHeader(
    Guid BundleId, int Number, int Count, long Offset, long Length, long WholeLength, ReadOnlyMemory<byte> Sha256, ReadOnlyMemory<byte> WholeSha256)
{
    /// <summary>Bytes of the head.</summary>
    public const int Size = 160;

    /// <summary>Parts of one bundle at most.</summary>
    public const int MostParts = 999;

    private const int HashSize = 32;
    private const int CheckAt = Size - HashSize;

    private static ReadOnlySpan<byte> Magic => "ARCBPRT1"u8;

    /// <summary>Whether a file begins as a part does.</summary>
    public static bool IsPart(ReadOnlySpan<byte> start) => start.StartsWith(Magic);

    /// <summary>Whether two parts are parts of the same whole.</summary>
    public bool IsOfSameWhole(PartHeader other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return BundleId == other.BundleId && Count == other.Count && WholeLength == other.WholeLength && WholeSha256.Span.SequenceEqual(other.WholeSha256.Span);
    }

    /// <summary>Reads a head; null when it is none, was changed, or its numbers contradict each other.</summary>
    public static PartHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !IsPart(bytes) || !SHA256.HashData(bytes[..CheckAt]).AsSpan().SequenceEqual(bytes[CheckAt..Size]))
            return null;
        var header = new PartHeader(
            new Guid(bytes.Slice(12, 16), bigEndian: true),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[48..]),
            bytes.Slice(56, HashSize).ToArray(),
            bytes.Slice(88, HashSize).ToArray());
        return header.IsSensible ? header : null;
    }

    /// <summary>The head as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)Number);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(10), (ushort)Count);
        BundleId.TryWriteBytes(bytes.AsSpan(12), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), Offset);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(40), Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(48), WholeLength);
        Sha256.Span.CopyTo(bytes.AsSpan(56));
        WholeSha256.Span.CopyTo(bytes.AsSpan(88));
        SHA256.HashData(bytes.AsSpan(0, CheckAt)).CopyTo(bytes, CheckAt);
        return bytes;
    }

    private bool IsSensible => Count is >= 1 and <= MostParts && Number >= 1 && Number <= Count && Offset >= 0 && Length > 0 && WholeLength > 0
        && Length <= WholeLength && Offset <= WholeLength - Length && (Number == 1) == (Offset == 0) && (Number == Count) == (Offset + Length == WholeLength);
}
