using System.Buffers;
using System.Buffers.Binary;
using ArcBundle.Format.Bundles;
using MessagePack;

namespace ArcBundle.Format.Facts;

/// <summary>
/// A facts entry: length-prefixed MessagePack frames. Each frame is a 4-byte little-endian length and that many bytes; the first frame is the
/// header <c>[kind, version]</c>, each further frame is one fact. A cut file loses only its tail.
/// </summary>
public static class FactFile
{
    /// <summary>Version of the frames' layout.</summary>
    public const int Version = 1;

    /// <summary>Largest frame in bytes: 1 MiB, far above any fact.</summary>
    public const int LargestFrame = 1024 * 1024;

    /// <summary>Writes header and facts.</summary>
    /// <returns>The number of facts written.</returns>
    public static int Write<T>(Stream stream, IEnumerable<T> facts, FactCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(codec);
        var buffer = new ArrayBufferWriter<byte>();
        WriteHeader(stream, buffer, codec.Kind);
        var count = 0;
        foreach (var fact in facts)
        {
            buffer.ResetWrittenCount();
            var writer = new MessagePackWriter(buffer);
            codec.Write(ref writer, fact);
            writer.Flush();
            WriteFrame(stream, buffer.WrittenSpan);
            count++;
        }

        return count;
    }

    /// <summary>
    /// Reads the facts one by one. What follows a torn or malformed frame cannot be trusted, so reading stops there.
    /// </summary>
    /// <param name="stream">The entry's content.</param>
    /// <param name="codec">The codec of the expected kind.</param>
    /// <exception cref="BundleFormatException">The header is not that of the expected kind, or a frame is torn or malformed.</exception>
    public static IEnumerable<T> Read<T>(Stream stream, FactCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(codec);
        return ReadFrames(stream, codec);
    }

    private static IEnumerable<T> ReadFrames<T>(Stream stream, FactCodec<T> codec)
    {
        var header = ReadFrame(stream) ?? throw new BundleFormatException("A facts entry is empty.");
        Decode(header, codec.Kind, static (ref FieldReader fields, string kind) =>
        {
            var found = fields.RequiredText();
            var version = fields.RequiredNumber();
            if (!string.Equals(found, kind, StringComparison.Ordinal) || version < 1)
                throw new BundleFormatException($"A facts entry holds '{found}', not version 1 of '{kind}'.");
            return true;
        });
        while (ReadFrame(stream) is { } frame)
            yield return Decode(frame, codec, static (ref FieldReader fields, FactCodec<T> codec) => codec.Read(ref fields));
    }

    private delegate TResult FieldsReader<in TState, out TResult>(ref FieldReader fields, TState state);

    private static TResult Decode<TState, TResult>(byte[] frame, TState state, FieldsReader<TState, TResult> read)
    {
        try
        {
            var fields = new FieldReader(frame);
            var result = read(ref fields, state);
            fields.End();
            return result;
        }
        // The reader takes a 32-bit text length of 2 GiB or more for a negative one and complains about its argument.
        catch (Exception e) when (e is MessagePackSerializationException or EndOfStreamException or OverflowException or ArgumentOutOfRangeException)
        {
            throw new BundleFormatException("A fact is malformed.", e);
        }
    }

    private static byte[]? ReadFrame(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        var got = stream.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (got == 0)
            return null;
        var length = got == prefix.Length ? BinaryPrimitives.ReadInt32LittleEndian(prefix) : 0;
        if (length is <= 0 or > LargestFrame)
            throw new BundleFormatException("A facts entry is torn.");
        var frame = new byte[length];
        return stream.ReadAtLeast(frame, length, throwOnEndOfStream: false) == length
            ? frame
            : throw new BundleFormatException("A facts entry is torn.");
    }

    private static void WriteHeader(Stream stream, ArrayBufferWriter<byte> buffer, string kind)
    {
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(2);
        writer.Write(kind);
        writer.Write(Version);
        writer.Flush();
        WriteFrame(stream, buffer.WrittenSpan);
    }

    private static void WriteFrame(Stream stream, ReadOnlySpan<byte> frame)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        stream.Write(prefix);
        stream.Write(frame);
    }
}
