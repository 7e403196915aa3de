using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Windows.Native;

/// <summary>MSG: handed on as it is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WindowMessage
{
    private readonly nint _window;
    private readonly uint _message;
    private readonly nint _word;
    private readonly nint _detail;
    private readonly uint _time;
    private readonly int _x;
    private readonly int _y;
    private readonly uint _private;
}
