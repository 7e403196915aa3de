using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>pdh.dll: performance counters, by their English names in every language.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Pdh
{
    /// <summary>PDH_FMT_DOUBLE.</summary>
    public const uint AsDouble = 0x200;

    /// <summary>PDH_MORE_DATA: call again with a buffer of the size told.</summary>
    public const int MoreData = unchecked((int)0x800007D2);

    private const string Library = "pdh.dll";

    [LibraryImport(Library, EntryPoint = "PdhOpenQueryW")]
    public static partial int PdhOpenQuery(nint source, nint user, out nint query);

    [LibraryImport(Library, EntryPoint = "PdhAddEnglishCounterW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int PdhAddEnglishCounter(nint query, string path, nint user, out nint counter);

    [LibraryImport(Library, EntryPoint = "PdhCollectQueryData")]
    public static partial int PdhCollectQueryData(nint query);

    [LibraryImport(Library, EntryPoint = "PdhGetFormattedCounterArrayW")]
    public static partial int PdhGetFormattedCounterArray(nint counter, uint format, ref int size, out int count, ref byte items);

    [LibraryImport(Library, EntryPoint = "PdhCloseQuery")]
    public static partial int PdhCloseQuery(nint query);
}
