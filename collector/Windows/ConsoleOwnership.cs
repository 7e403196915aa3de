using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Whether the console window closes with this process.</summary>
[SupportedOSPlatform("windows")]
internal static class ConsoleOwnership
{
    /// <summary>
    /// True when this process is the only one in its console: it was double-clicked, and the window vanishes with it. False when a shell
    /// started it, and without a console.
    /// </summary>
    public static bool OwnsWindow()
    {
        Span<uint> processes = stackalloc uint[2];
        return Kernel32.GetConsoleProcessList(ref processes[0], (uint)processes.Length) == 1;
    }
}
