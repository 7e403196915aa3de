using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>IP_ADAPTER_UNICAST_ADDRESS of a 64-bit process, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct AdapterUnicast
{
    /// <summary>Address of the next one, 0 at the end.</summary>
    [FieldOffset(8)]
    public nint Next;

    /// <summary>Address of the SOCKADDR.</summary>
    [FieldOffset(16)]
    public nint SocketAddress;
}
