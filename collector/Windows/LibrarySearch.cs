using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Where Windows looks for libraries: the collector is started from wherever the customer saved it, and a DLL lying there must never be loaded.
/// What the program file itself imports is found before any code runs; it carries a mark for Windows (DependentLoadFlags, since Windows 10 version 1607) that says
/// the same, and names only libraries that Windows takes from its own folder in any case (KnownDLLs, API sets). System.Private.CoreLib, which .NET lets nobody
/// resolve for, is made to look in the system folder alone when a release is built (eng/SystemLibraries), with all other assemblies. What is done here is for
/// what that step does not see: libraries that libraries load, and a program compiled natively.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class LibrarySearch
{
    /// <summary>From now on takes libraries from the system folder first of all, also those that the .NET runtime would look for beside the program.</summary>
    public static void KeepToSystemFolder()
    {
        Kernel32.SetDefaultDllDirectories(Kernel32.SearchSystemFolder);
        AppDomain.CurrentDomain.AssemblyLoad += static (_, loaded) => Guard(loaded.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Guard(assembly);
    }

    private static void Guard(Assembly assembly)
    {
        try
        {
            NativeLibrary.SetDllImportResolver(
                assembly, static (name, asker, _) => NativeLibrary.TryLoad(name, asker, DllImportSearchPath.System32, out var library) ? library : 0);
        }
        catch (InvalidOperationException)
        {
            // It has a resolver already, and a second look at the same assembly must not fail.
        }
    }
}
