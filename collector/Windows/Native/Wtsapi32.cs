using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>wtsapi32.dll: sessions of users on this host.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Wtsapi32
{
    /// <summary>WTS_CURRENT_SERVER_HANDLE.</summary>
    public const nint ThisHost = 0;

    /// <summary>WTSSessionInfo of WTS_INFO_CLASS, since Windows Vista.</summary>
    public const int SessionInformation = 24;

    private const string Library = "wtsapi32.dll";

    [LibraryImport(Library, EntryPoint = "WTSEnumerateSessionsW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool WTSEnumerateSessions(nint server, uint reserved, uint version, out nint sessions, out int count);

    [LibraryImport(Library, EntryPoint = "WTSQuerySessionInformationW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool WTSQuerySessionInformation(nint server, int session, int kind, out nint buffer, out int bytes);

    [LibraryImport(Library, EntryPoint = "WTSFreeMemory")]
    public static partial void WTSFreeMemory(nint memory);
}
