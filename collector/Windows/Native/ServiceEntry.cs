using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>ENUM_SERVICE_STATUS_PROCESSW of a 64-bit process, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct ServiceEntry
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 56;

    /// <summary>Address of the key name.</summary>
    [FieldOffset(0)]
    public nint Name;

    /// <summary>Address of the display name.</summary>
    [FieldOffset(8)]
    public nint DisplayName;

    /// <summary>dwCurrentState.</summary>
    [FieldOffset(20)]
    public int State;

    /// <summary>dwProcessId; 0 when not running.</summary>
    [FieldOffset(44)]
    public int Pid;
}
