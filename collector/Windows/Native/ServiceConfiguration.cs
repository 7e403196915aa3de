using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>QUERY_SERVICE_CONFIGW of a 64-bit process, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct ServiceConfiguration
{
    /// <summary>dwStartType.</summary>
    [FieldOffset(4)]
    public int StartType;

    /// <summary>Address of the image path with arguments.</summary>
    [FieldOffset(16)]
    public nint ImagePath;

    /// <summary>Address of the account name.</summary>
    [FieldOffset(48)]
    public nint Account;
}
