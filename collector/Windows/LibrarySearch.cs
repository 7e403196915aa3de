using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Where Windows looks for libraries that are loaded from now on by name.</summary>
[SupportedOSPlatform("windows")]
internal static class LibrarySearch
{
    /// <summary>In its own system folder only: not beside the program, not in the current folder, not on the path.</summary>
    /// <returns>Whether Windows did.</returns>
    public static bool KeepToSystemFolder() => Kernel32.SetDefaultDllDirectories(Kernel32.SearchSystemFolder);
}
