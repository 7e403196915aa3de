using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Reads a capture piece by piece from a stream that only goes forward. One buffer, which grows with what is read and not with what a length says.</summary>
/// <param name="stream">The capture; not disposed.</param>
internal sealed class CaptureStream(Stream stream)
{
    /// <summary>The longest block or packet that is taken for one; captures of whole packets have at most 256 KiB.</summary>
    public const int Longest = 16 << 20;

    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Whether numbers stand with their highest byte first.</summary>
    public bool IsBigEndian { get; set; }

    /// <summary>Whether the stream itself failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Bytes of the piece read last: fewer than asked for at the end.</summary>
    public int Length { get; private set; }

    /// <summary>The piece read last.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    /// <summary>Reads the next piece; false when the capture ends before its end.</summary>
    public bool TryRead(int length)
    {
        Length = 0;
        return TryReadMore(length);
    }

    /// <summary>Reads on behind the piece read last, which grows; false when the capture ends before its end.</summary>
    public bool TryReadMore(int length)
    {
        var wanted = Length + length;
        try
        {
            while (Length < wanted)
            {
                if (Length == _buffer.Length)
                    Array.Resize(ref _buffer, Math.Min(wanted, _buffer.Length * 2));
                var read = stream.Read(_buffer, Length, Math.Min(wanted, _buffer.Length) - Length);
                if (read == 0)
                    return false;
                Length += read;
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
            return false;
        }

        return true;
    }

    /// <summary>A number of two bytes at <paramref name="at"/>.</summary>
    public int UInt16(int at) => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(Bytes[at..]);

    /// <summary>A number of four bytes at <paramref name="at"/>.</summary>
    public uint UInt32(int at) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(Bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(Bytes[at..]);

    /// <summary>A number of eight bytes at <paramref name="at"/>.</summary>
    public long Int64(int at) => IsBigEndian ? BinaryPrimitives.ReadInt64BigEndian(Bytes[at..]) : BinaryPrimitives.ReadInt64LittleEndian(Bytes[at..]);
}
