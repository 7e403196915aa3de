using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>IP_ADAPTER_ADDRESSES of a 64-bit process, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 32)]
internal struct Adapter
{
    /// <summary>Address of the next adapter, 0 at the end.</summary>
    [FieldOffset(8)]
    public nint Next;

    /// <summary>Address of the adapter's name: its GUID with braces, in ASCII.</summary>
    [FieldOffset(16)]
    public nint Name;

    /// <summary>Address of the first unicast address.</summary>
    [FieldOffset(24)]
    public nint FirstUnicast;
}
