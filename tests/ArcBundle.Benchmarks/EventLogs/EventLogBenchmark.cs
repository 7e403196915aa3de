using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>Reads a large log with <c>evtxexport</c> (libevtx) and with ours, in turn, and prints how many times faster ours is.</summary>
internal static class EventLogBenchmark
{
    private const int Rounds = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="log">The log.</param>
    /// <param name="rest">Path of the published <c>arcanalyze</c>, to measure the whole process too; a second word <c>ours</c> leaves evtxexport out.</param>
    /// <returns>0 when every ratio reaches what is asked for, else 1.</returns>
    public static int Run(string log, IReadOnlyList<string> rest)
    {
        var program = rest.Count > 0 ? rest[0] : null;
        var other = rest is [_, "ours"] ? null : "evtxexport";
        Measurement[] measurements =
        [
            new("whole process, records to CSV", 25, () => Process(program, "show", log, "extra", "--format", "csv")),
            new("scan, one thread", 60, () => Work(() => EventLogWork.Scan(log, 1))),
            new("scan and all values as strings, one thread", 45, () => Work(() => EventLogWork.ScanWithValues(log, 1))),
            new("XML, one thread", 15, () => Work(() => EventLogWork.Xml(log, 1))),
            new("scan, two threads", null, () => Work(() => EventLogWork.Scan(log, 2))),
            new("scan and all values as strings, two threads", null, () => Work(() => EventLogWork.ScanWithValues(log, 2))),
            new("XML, two threads", null, () => Work(() => EventLogWork.Xml(log, 2))),
        ];
        Array.ForEach(measurements, static m => m.Warm());
        var others = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            others.Add(other is null ? 7.0 : Process(other, log));
            Array.ForEach(measurements, static m => m.Measure());
        }

        Console.WriteLine(Line($"evtxexport, whole process: median {Median(others):F2} s of {Rounds} rounds (every ratio is the median of the ratios of one round)"));
        var holds = measurements.Aggregate(true, (all, m) => m.Print(others) & all);
        foreach (var (one, two) in new[] { (1, 4), (2, 5), (3, 6) })
            holds &= PrintThreads(measurements[one], measurements[two]);
        if (program is not null)
            holds &= PrintMemory(program, log);
        return holds ? 0 : 1;
    }

    /// <summary>The median of the ratios of the two, round by round.</summary>
    internal static double Median(IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    /// <summary>A line without a culture.</summary>
    internal static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static bool PrintThreads(Measurement one, Measurement two)
    {
        var ratio = Median(one.Seconds.Zip(two.Seconds, static (a, b) => a / b));
        Console.WriteLine(Line($"{two.Name}: {ratio:F2} times one thread (asked for: 1.6)"));
        return ratio >= 1.6;
    }

    private static bool PrintMemory(string program, string log)
    {
        var peak = PeakMemory.OfShowCsv(program, log);
        Console.WriteLine(Line($"peak memory of the whole process: {peak / 1024.0:F1} MiB (asked for: under 64)"));
        return peak < 64 * 1024;
    }

    private static double Work(Func<(long Records, long Sum)> work)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var (records, sum) = work();
        var seconds = watch.Elapsed.TotalSeconds;
        if (Environment.GetEnvironmentVariable("DEVCPU") is not null) Console.WriteLine($"   cpu {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F0} wall {seconds*1000:F0}");
        return records > 0 && sum > 0 ? seconds : throw new InvalidOperationException("Nothing was read.");
    }

    private static double Process(string? program, params string[] arguments)
    {
        if (program is null)
            return double.NaN;
        var watch = Stopwatch.StartNew();
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null", program, .. arguments]))!;
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{program} exited with {process.ExitCode}.");
    }
}
