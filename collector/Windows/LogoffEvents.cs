using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>The console event of a logoff, the one that .NET hands to nobody; Windows ends the process when its handler returns.</summary>
[SupportedOSPlatform("windows")]
internal static class LogoffEvents
{
    /// <summary>CTRL_LOGOFF_EVENT.</summary>
    private const uint Logoff = 5;

    private static Action? _handle;

    /// <summary>Hands every logoff from now on to <paramref name="handle"/>.</summary>
    /// <returns>False when Windows refuses.</returns>
    public static unsafe bool Listen(Action handle)
    {
        _handle = handle;
        return Kernel32.SetConsoleCtrlHandler(&OnEvent, add: true);
    }

    [UnmanagedCallersOnly]
    private static int OnEvent(uint kind)
    {
        if (kind != Logoff)
            return 0; // for the handler that comes next
        _handle?.Invoke();
        return 1;
    }
}
