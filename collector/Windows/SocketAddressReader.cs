using System.Buffers.Binary;
using System.Net;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads SOCKADDR_IN and SOCKADDR_IN6.</summary>
internal static class SocketAddressReader
{
    private const ushort InterNetwork = 2;
    private const ushort InterNetworkV6 = 23;

    /// <summary>The IP address at address <paramref name="pointer"/>; null for another family or when it does not lie inside.</summary>
    public static IPAddress? Read(NativeBuffer buffer, nint pointer)
    {
        var offset = (long)pointer - buffer.Address;
        if (offset < 0 || offset > buffer.Bytes.Length)
            return null;
        var bytes = buffer.Bytes.Span[(int)offset..];
        return bytes.Length < sizeof(ushort) ? null : BinaryPrimitives.ReadUInt16LittleEndian(bytes) switch
        {
            InterNetwork when bytes.Length >= 8 => new IPAddress(bytes.Slice(4, 4)),
            InterNetworkV6 when bytes.Length >= 28 => new IPAddress(bytes.Slice(8, 16), BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..])),
            _ => null,
        };
    }
}
