using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>wevtapi.dll: event logs.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Wevtapi
{
    /// <summary>EvtExportLogChannelPath of EVT_EXPORTLOG_FLAGS.</summary>
    public const uint ChannelPath = 0x1;

    [LibraryImport("wevtapi.dll", EntryPoint = "EvtExportLog", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtExportLog(nint session, string path, string query, string target, uint flags);
}
