using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>WTS_SESSION_INFOW of a 64-bit process.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct SessionEntry
{
    /// <summary>Size in bytes.</summary>
    public const int Length = 24;

    /// <summary>Number of the session.</summary>
    [FieldOffset(0)]
    public int SessionId;

    /// <summary>Address of the window station's name.</summary>
    [FieldOffset(8)]
    public nint Station;

    /// <summary>WTS_CONNECTSTATE_CLASS.</summary>
    [FieldOffset(16)]
    public int State;
}
