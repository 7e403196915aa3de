using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>Peak memory of a process, as the system counts it.</summary>
internal static class PeakMemory
{
    /// <summary>Resident set at its largest, in KiB, while all records are written as CSV; read from <c>/proc</c> until the process ends.</summary>
    public static long OfShowCsv(string program, string log)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["show", log, "extra", "--format", "csv"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var peak = 0L;
        var buffer = new byte[64 * 1024];
        while (process.StandardOutput.BaseStream.Read(buffer) > 0)
            peak = Math.Max(peak, Of(process.Id));
        process.WaitForExit();
        return peak;
    }

    private static long Of(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }
}
