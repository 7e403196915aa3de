using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>UNICODE_STRING of a 64-bit process.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct UnicodeString
{
    /// <summary>Length in bytes, without a terminating zero.</summary>
    [FieldOffset(0)]
    public ushort Length;

    /// <summary>Address of the characters.</summary>
    [FieldOffset(8)]
    public nint Buffer;
}
