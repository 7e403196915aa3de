using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The UDP endpoints of IPv4 and IPv6 with their owners.</summary>
[SupportedOSPlatform("windows")]
internal static class UdpTable
{
    /// <summary>All rows, IPv4 first, in the order of addresses and ports. When one family cannot be read the other's rows are a part.</summary>
    public static WindowsResult<IReadOnlyList<UdpEndpoint>> Read()
    {
        var rows = new List<UdpEndpoint>();
        var v4 = SocketTable.Read("GetExtendedUdpTable", Query(Iphlpapi.InterNetwork), buffer => SocketRows.AddUdp4(buffer, rows));
        var v6 = SocketTable.Read("GetExtendedUdpTable", Query(Iphlpapi.InterNetworkV6), buffer => SocketRows.AddUdp6(buffer, rows));
        if (v4 is not null && rows.Count == 0)
            return v4;
        return WindowsResult<IReadOnlyList<UdpEndpoint>>.Part(SocketOwners.Told(rows), v4 ?? SocketTable.UnlessNotInstalled(v6));
    }

    private static NativeBuffer.Fill Query(uint family) => (Span<byte> buffer, out int size) =>
    {
        size = buffer.Length;
        return Iphlpapi.GetExtendedUdpTable(ref MemoryMarshal.GetReference(buffer), ref size, sorted: true, family, Iphlpapi.UdpOwnerPid, 0);
    };
}
