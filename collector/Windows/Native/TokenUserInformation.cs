using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>TOKEN_USER of a 64-bit process; the SID follows in the same buffer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct TokenUserInformation
{
    /// <summary>Address of the SID.</summary>
    [FieldOffset(0)]
    public nint Sid;
}
