using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>secur32.dll: logon sessions as this host keeps them.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Secur32
{
    private const string Library = "secur32.dll";

    [LibraryImport(Library, EntryPoint = "LsaGetLogonSessionData")]
    public static partial int LsaGetLogonSessionData(in long session, out nint data);

    [LibraryImport(Library, EntryPoint = "LsaEnumerateLogonSessions")]
    public static partial int LsaEnumerateLogonSessions(out uint count, out nint sessions);

    [LibraryImport(Library, EntryPoint = "LsaFreeReturnBuffer")]
    public static partial int LsaFreeReturnBuffer(nint data);
}
