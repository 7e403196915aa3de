using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>SECURITY_LOGON_SESSION_DATA of a 64-bit process, the fields that are read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 80)]
internal struct LogonSession
{
    /// <summary>Account name.</summary>
    [FieldOffset(16)]
    public UnicodeString UserName;

    /// <summary>Domain or host that the account belongs to.</summary>
    [FieldOffset(32)]
    public UnicodeString Domain;

    /// <summary>SECURITY_LOGON_TYPE.</summary>
    [FieldOffset(64)]
    public int LogonType;

    /// <summary>Terminal services session.</summary>
    [FieldOffset(68)]
    public int Session;

    /// <summary>Address of the account's SID.</summary>
    [FieldOffset(72)]
    public nint Sid;
}
