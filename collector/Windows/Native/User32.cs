using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>user32.dll: a window that hears of the end of the session.</summary>
[SupportedOSPlatform("windows")]
internal static partial class User32
{
    /// <summary>WM_ENDSESSION: the session ends, or, after all were asked, does not.</summary>
    public const uint EndSession = 0x16;

    /// <summary>GWLP_WNDPROC.</summary>
    public const int WindowProcedure = -4;

    private const string Library = "user32.dll";

    [LibraryImport(Library, EntryPoint = "CreateWindowExW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint CreateWindowEx(
        uint extendedStyle, string className, string? name, uint style, int x, int y, int width, int height, nint parent, nint menu, nint instance, nint parameter);

    [LibraryImport(Library, EntryPoint = "SetWindowLongPtrW")]
    public static partial nint SetWindowLongPtr(nint window, int index, nint value);

    /// <summary>Waits for a message; handles those that other threads send meanwhile.</summary>
    /// <returns>0 at the last one, -1 for an error.</returns>
    [LibraryImport(Library, EntryPoint = "GetMessageW")]
    public static partial int GetMessage(ref WindowMessage message, nint window, uint first, uint last);

    [LibraryImport(Library, EntryPoint = "DispatchMessageW")]
    public static partial nint DispatchMessage(in WindowMessage message);

    [LibraryImport(Library, EntryPoint = "DefWindowProcW")]
    public static partial nint DefWindowProc(nint window, uint message, nint word, nint detail);
}
