using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>iphlpapi.dll: socket tables and addresses, read from the host's own stack without opening a socket.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Iphlpapi
{
    /// <summary>AF_UNSPEC.</summary>
    public const uint AnyFamily = 0;

    /// <summary>AF_INET.</summary>
    public const uint InterNetwork = 2;

    /// <summary>AF_INET6.</summary>
    public const uint InterNetworkV6 = 23;

    /// <summary>TCP_TABLE_OWNER_PID_ALL.</summary>
    public const int TcpOwnerPidAll = 5;

    /// <summary>UDP_TABLE_OWNER_PID.</summary>
    public const int UdpOwnerPid = 1;

    /// <summary>GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER.</summary>
    public const uint UnicastOnly = 0x0002 | 0x0004 | 0x0008;

    private const string Library = "iphlpapi.dll";

    [LibraryImport(Library, EntryPoint = "GetExtendedTcpTable")]
    public static partial int GetExtendedTcpTable(ref byte table, ref int size, [MarshalAs(UnmanagedType.Bool)] bool sorted, uint family, int kind, uint reserved);

    [LibraryImport(Library, EntryPoint = "GetExtendedUdpTable")]
    public static partial int GetExtendedUdpTable(ref byte table, ref int size, [MarshalAs(UnmanagedType.Bool)] bool sorted, uint family, int kind, uint reserved);

    [LibraryImport(Library, EntryPoint = "GetAdaptersAddresses")]
    public static partial int GetAdaptersAddresses(uint family, uint flags, nint reserved, ref byte adapters, ref int size);

    [LibraryImport(Library, EntryPoint = "GetIfTable2")]
    public static partial int GetIfTable2(out nint table);

    [LibraryImport(Library, EntryPoint = "FreeMibTable")]
    public static partial void FreeMibTable(nint table);
}
