using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>SECURITY_ATTRIBUTES of a 64-bit process.</summary>
[StructLayout(LayoutKind.Explicit, Size = 24)]
internal struct SecurityAttributes
{
    /// <summary>Size of the structure.</summary>
    public const int Size = 24;

    /// <summary>nLength.</summary>
    [FieldOffset(0)]
    public int Length;

    /// <summary>lpSecurityDescriptor.</summary>
    [FieldOffset(8)]
    public nint Descriptor;
}
