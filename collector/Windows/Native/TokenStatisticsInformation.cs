using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>TOKEN_STATISTICS, the field that is read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal struct TokenStatisticsInformation
{
    /// <summary>AuthenticationId: the LUID of the logon session.</summary>
    [FieldOffset(8)]
    public long LogonSession;
}
