using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Logoff and shutdown. Windows tells them to windows only, once a process has loaded user32, as the program file does by its imports; the events of
/// the console never come then (Microsoft: "SetConsoleCtrlHandler function"). So there is a window, which is never shown.
/// </summary>
[SupportedOSPlatform("windows")]
internal static class SessionEnd
{
    private static Action? _handle;

    /// <summary>
    /// Has every end of the session from now on handled by <paramref name="handle"/>. Windows ends the process once that returns, and after five seconds
    /// in any case. Nothing happens when Windows refuses a window.
    /// </summary>
    public static void Listen(Action handle)
    {
        _handle = handle;
        // In a thread of its own: the first window of a process takes a while, and its messages come to the thread that made it.
        new Thread(Wait) { IsBackground = true }.Start();
    }

    private static unsafe void Wait()
    {
        var window = User32.CreateWindowEx(0, "STATIC", name: null, style: 0, 0, 0, 0, 0, parent: 0, menu: 0, instance: 0, parameter: 0);
        if (window == 0)
            return;
        User32.SetWindowLongPtr(window, User32.WindowProcedure, (nint)(delegate* unmanaged<nint, uint, nint, nint, nint>)&OnMessage);
        var message = default(WindowMessage);
        while (User32.GetMessage(ref message, window, 0, 0) > 0)
            User32.DispatchMessage(in message);
    }

    [UnmanagedCallersOnly]
    private static nint OnMessage(nint window, uint message, nint word, nint detail)
    {
        // The word of the message is 0 when another program has prevented the end.
        if (message != User32.EndSession || word == 0)
            return User32.DefWindowProc(window, message, word, detail);
        _handle?.Invoke();
        return 0;
    }
}
