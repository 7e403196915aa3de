using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>fltlib.dll: the filter manager's list of file system filters.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Fltlib
{
    /// <summary>FilterAggregateBasicInformation of FILTER_INFORMATION_CLASS: filters of both models.</summary>
    public const int AggregateBasicInformation = 1;

    private const string Library = "fltlib.dll";

    [LibraryImport(Library, EntryPoint = "FilterFindFirst")]
    public static partial int FilterFindFirst(int kind, ref byte buffer, int size, out int written, out nint search);

    [LibraryImport(Library, EntryPoint = "FilterFindNext")]
    public static partial int FilterFindNext(SafeFilterSearchHandle search, int kind, ref byte buffer, int size, out int written);

    [LibraryImport(Library, EntryPoint = "FilterFindClose")]
    public static partial int FilterFindClose(nint search);
}
