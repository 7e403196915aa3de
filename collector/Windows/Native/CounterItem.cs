using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>PDH_FMT_COUNTERVALUE_ITEM_W of a 64-bit process, formatted as a double.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct CounterItem
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 24;

    /// <summary>PDH_CSTATUS_NEW_DATA; it and PDH_CSTATUS_VALID_DATA (0) are the statuses of a value that holds.</summary>
    public const uint NewData = 1;

    /// <summary>Address of the instance's name.</summary>
    [FieldOffset(0)]
    public nint Name;

    /// <summary>PDH_CSTATUS of the value.</summary>
    [FieldOffset(8)]
    public uint Status;

    /// <summary>The value.</summary>
    [FieldOffset(16)]
    public double Value;
}
