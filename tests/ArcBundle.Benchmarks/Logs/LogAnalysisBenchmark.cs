using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.Benchmarks.Logs;

/// <summary>Makes a folder with a large log and analyzes it in a process of its own, to see the memory of the whole analysis.</summary>
internal static class LogAnalysisBenchmark
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Megabytes (10^6 bytes) of memory that an analysis must stay below.</summary>
    private const double MemoryLimit = 150;

    /// <summary>Prints peak memory (VmHWM on Linux), wall and processor time; 1 when the analysis fails or takes more memory than asked for.</summary>
    /// <param name="megabytes">Size of the log in 10^6 bytes.</param>
    /// <param name="files">Files that the log is spread over.</param>
    public static int Run(int megabytes, int files)
    {
        var folder = Directory.CreateTempSubdirectory("arcbundle-logs-");
        try
        {
            var logs = folder.CreateSubdirectory("logs").FullName;
            var lines = 0L;
            for (var file = 0; file < files; file++)
            {
                using var log = File.Create(Path.Combine(logs, string.Create(CultureInfo.InvariantCulture, $"job{file}.log")));
                lines += SyntheticLog.Write(log, megabytes * 1_000_000L / files, lines);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"folder: {megabytes} MB in {files} file(s), {lines} lines"));
            return Analyze(logs, Path.Combine(folder.FullName, "report.json"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Analyze(string logs, string report)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "arcanalyze.dll"), "analyze", logs, "--format", "json", "-o", report]);
        var watch = Stopwatch.StartNew();
        using var analysis = Process.Start(start)!;
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!analysis.WaitForExit(Look))
        {
            try
            {
                analysis.Refresh();
                peak = Math.Max(peak, analysis.PeakWorkingSet64);
                processor = analysis.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the two calls; what was seen last counts.
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"exit code {analysis.ExitCode}, peak memory {peak / 1e6:F1} MB (asked for: under {MemoryLimit:F0}), wall {watch.Elapsed.TotalSeconds:F1} s, processor {processor.TotalSeconds:F1} s, report {(File.Exists(report) ? new FileInfo(report).Length : 0)} bytes"));
        return analysis.ExitCode is 0 or 1 && File.Exists(report) && peak / 1e6 < MemoryLimit ? 0 : 1;
    }
}
