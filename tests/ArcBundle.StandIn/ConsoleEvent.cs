using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ArcBundle.StandIn;

/// <summary>
/// Does what Windows does when a console is closed, and Wine does not: starts a thread in a process of that console at the routine that calls its handlers, with the
/// event as its argument, and ends the process when they have returned.
/// </summary>
internal static partial class ConsoleEvent
{
    /// <summary>The argument that makes a stand-in do that; the number of the event and the name of the program follow it.</summary>
    public const string Argument = "--console-event";

    /// <summary>Windows itself waits five seconds; a machine that runs tests may have much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends the event and ends the process.</summary>
    /// <param name="number">CTRL_CLOSE_EVENT: 2.</param>
    /// <param name="program">Name of the one process, without its extension.</param>
    /// <returns>0 when the handlers returned in time; standard output then holds the milliseconds that they took.</returns>
    public static int Send(string number, string program)
    {
        var process = Process.GetProcessesByName(program).Single();
        var routine = NativeLibrary.GetExport(NativeLibrary.Load("kernelbase.dll"), "CtrlRoutine");
        var clock = Stopwatch.StartNew();
        var thread = CreateRemoteThread(process.Handle, 0, 0, routine, int.Parse(number, CultureInfo.InvariantCulture), 0, out _);
        var returned = WaitForSingleObject(thread, (uint)Patience.TotalMilliseconds) == 0;
        process.Kill();
        if (thread == 0 || !returned)
            return 1;
        Console.WriteLine(clock.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    [LibraryImport("kernel32.dll")]
    private static partial nint CreateRemoteThread(nint process, nint attributes, nint stack, nint routine, nint argument, uint flags, out uint id);

    [LibraryImport("kernel32.dll")]
    private static partial uint WaitForSingleObject(nint handle, uint milliseconds);
}
