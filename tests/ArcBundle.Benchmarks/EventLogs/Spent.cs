using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>What one run took.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of processor time of all threads, user and system: what is left when the machine is busy with other things.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spent(double Wall, double Cpu)
{
    /// <summary>Ticks of a second in <c>/proc</c>: USER_HZ, 100 on every Linux.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Measures work in this process.</summary>
    public static Spent Of(Action work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        work();
        return new Spent(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    /// <summary>Measures a program from start to end, its output thrown away.</summary>
    public static Spent OfProgram(string program, params string[] arguments)
    {
        var cpu = OfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", program, .. arguments]))!;
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new Spent(wall, OfChildren() - cpu)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} exited with {process.ExitCode}."));
    }

    /// <summary>Processor time of all children that have ended: fields 16 and 17 of <c>/proc/self/stat</c>.</summary>
    private static double OfChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
