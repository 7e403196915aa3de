using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>RTL_OSVERSIONINFOW: the version that compatibility settings do not change.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct OsVersion
{
    /// <summary>Size of the structure in bytes, which the caller has to state.</summary>
    public const int Length = 276;

    /// <summary>dwOSVersionInfoSize.</summary>
    [FieldOffset(0)]
    public int Size;

    /// <summary>dwMajorVersion.</summary>
    [FieldOffset(4)]
    public int Major;

    /// <summary>dwMinorVersion.</summary>
    [FieldOffset(8)]
    public int Minor;

    /// <summary>dwBuildNumber.</summary>
    [FieldOffset(12)]
    public int Build;
}
