using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>wevtapi.dll: event logs.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Wevtapi
{
    /// <summary>EvtExportLogChannelPath of EVT_EXPORTLOG_FLAGS; EvtQueryChannelPath of EVT_QUERY_FLAGS has the same number.</summary>
    public const uint ChannelPath = 0x1;

    /// <summary>EvtQueryReverseDirection of EVT_QUERY_FLAGS: newest first.</summary>
    public const uint NewestFirst = 0x200;

    /// <summary>EvtRenderContextSystem of EVT_RENDER_CONTEXT_FLAGS: what all events have.</summary>
    public const uint SystemValues = 1;

    /// <summary>EvtRenderEventValues of EVT_RENDER_FLAGS.</summary>
    public const uint Values = 0;

    /// <summary>EvtRenderEventXml of EVT_RENDER_FLAGS.</summary>
    public const uint Xml = 1;

    /// <summary>EvtFormatMessageXml of EVT_FORMAT_MESSAGE_FLAGS: the event with its texts.</summary>
    public const uint XmlWithTexts = 9;

    private const string Library = "wevtapi.dll";

    [LibraryImport(Library, EntryPoint = "EvtExportLog", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtExportLog(nint session, string path, string query, string target, uint flags);

    [LibraryImport(Library, EntryPoint = "EvtQuery", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeEventHandle EvtQuery(nint session, string path, string query, uint flags);

    [LibraryImport(Library, EntryPoint = "EvtNext", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtNext(SafeEventHandle results, int size, ref nint events, uint milliseconds, uint flags, out int count);

    [LibraryImport(Library, EntryPoint = "EvtCreateRenderContext", SetLastError = true)]
    public static partial SafeEventHandle EvtCreateRenderContext(int paths, nint names, uint flags);

    [LibraryImport(Library, EntryPoint = "EvtRender", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtRender(SafeEventHandle context, SafeEventHandle record, uint flags, int size, ref byte buffer, out int used, out int properties);

    [LibraryImport(Library, EntryPoint = "EvtOpenPublisherMetadata", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial SafeEventHandle EvtOpenPublisherMetadata(nint session, string provider, nint file, uint locale, uint flags);

    [LibraryImport(Library, EntryPoint = "EvtFormatMessage", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtFormatMessage(
        SafeEventHandle provider, SafeEventHandle record, uint message, uint valueCount, nint values, uint flags, int characters, ref byte buffer, out int used);

    [LibraryImport(Library, EntryPoint = "EvtClose", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool EvtClose(nint handle);
}
