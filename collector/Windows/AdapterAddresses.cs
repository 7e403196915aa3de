using System.Net;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>The host's own addresses.</summary>
internal static class AdapterAddresses
{
    private const int FirstSize = 32 * 1024;

    /// <summary>Most addresses read: chains that lead in a circle end here.</summary>
    private const int Most = 4096;

    /// <summary>ERROR_BUFFER_OVERFLOW: the one call that asks for a larger buffer in its own way.</summary>
    private const int BufferOverflow = 111;

    /// <summary>Unicast addresses without loopback, in the order of the adapters; none when Windows does not tell.</summary>
    [SupportedOSPlatform("windows")]
    public static IReadOnlyList<string> Read() =>
        NativeBuffer.Read("GetAdaptersAddresses", FirstSize, Query, out _) is { } buffer ? Parse(buffer) : [];

    /// <summary>Unicast addresses of each interface, by its GUID; none when Windows does not tell.</summary>
    [SupportedOSPlatform("windows")]
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> ByInterface() =>
        NativeBuffer.Read("GetAdaptersAddresses", FirstSize, Query, out _) is not { } buffer ? new Dictionary<Guid, IReadOnlyList<string>>()
        : Chain(buffer).Where(static entry => entry.Interface is not null).GroupBy(static entry => entry.Interface!.Value)
            .ToDictionary(static group => group.Key, static group => (IReadOnlyList<string>)[.. group.Select(static entry => entry.Address.ToString()).Distinct(StringComparer.Ordinal)]);

    /// <summary>The addresses in the chain of IP_ADAPTER_ADDRESSES, without loopback, in the order of the adapters.</summary>
    internal static IReadOnlyList<string> Parse(NativeBuffer buffer) =>
        [.. Chain(buffer).Where(static entry => !IPAddress.IsLoopback(entry.Address)).Select(static entry => entry.Address.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the chain of IP_ADAPTER_ADDRESSES.</summary>
    internal static List<(Guid? Interface, IPAddress Address)> Chain(NativeBuffer buffer)
    {
        var addresses = new List<(Guid?, IPAddress)>();
        var links = 0;
        for (var next = buffer.Address; buffer.At<Adapter>(next - buffer.Address) is { } adapter && links++ < Most; next = adapter.Next)
        {
            Guid? id = Guid.TryParse(buffer.AsciiAt(adapter.Name), out var name) ? name : null;
            for (var unicast = adapter.FirstUnicast; buffer.At<AdapterUnicast>(unicast - buffer.Address) is { } entry && links++ < Most; unicast = entry.Next)
            {
                if (SocketAddressReader.Read(buffer, entry.SocketAddress) is { } address)
                    addresses.Add((id, address));
            }
        }

        return addresses;
    }

    [SupportedOSPlatform("windows")]
    private static int Query(Span<byte> buffer, out int size)
    {
        size = buffer.Length;
        var code = Iphlpapi.GetAdaptersAddresses(Iphlpapi.AnyFamily, Iphlpapi.UnicastOnly, 0, ref MemoryMarshal.GetReference(buffer), ref size);
        return code == BufferOverflow ? ErrorCodes.InsufficientBuffer : code;
    }
}
