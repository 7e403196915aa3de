namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>Reads a large log with <c>evtxexport</c> (libevtx) and with ours, in turn, and prints how many times faster ours is.</summary>
internal static class EventLogBenchmark
{
    private const int Rounds = 5;
    private const double WantedOfTwoThreads = 1.6;
    private const int WantedMemory = 64 * 1024;

    /// <summary>Measures and prints.</summary>
    /// <param name="log">The log.</param>
    /// <param name="program">Path of the published <c>arcanalyze</c>.</param>
    /// <returns>0 when every figure reaches what is asked for, else 1.</returns>
    public static int Run(string log, string program)
    {
        Measurement[] ours =
        [
            new("whole process, records to CSV", 25, () => Spent.OfProgram(program, "show", log, "extra", "--format", "csv")),
            new("scan, one thread", 60, () => Work(() => EventLogWork.Scan(log, 1))),
            new("scan and all values as strings, one thread", 45, () => Work(() => EventLogWork.ScanWithValues(log, 1))),
            new("XML, one thread", 15, () => Work(() => EventLogWork.Xml(log, 1))),
            new("scan, two threads", null, () => Work(() => EventLogWork.Scan(log, 2))),
            new("scan and all values as strings, two threads", null, () => Work(() => EventLogWork.ScanWithValues(log, 2))),
            new("XML, two threads", null, () => Work(() => EventLogWork.Xml(log, 2))),
        ];
        Array.ForEach(ours, static m => m.Warm());
        var others = new List<Spent>();
        for (var round = 0; round < Rounds; round++)
        {
            others.Add(Spent.OfProgram("evtxexport", log));
            Array.ForEach(ours, static m => m.Measure());
        }

        Console.WriteLine(FormattableString.Invariant(
            $"evtxexport, whole process: {Medians.Of(others.Select(static o => o.Wall)):F2} s, {Medians.Of(others.Select(static o => o.Cpu)):F2} s of processor; medians of {Rounds} rounds, ratios within a round"));
        var holds = ours.Aggregate(true, (all, m) => m.Print(others) & all);
        foreach (var (one, two) in new[] { (1, 4), (2, 5), (3, 6) })
            holds &= PrintThreads(ours[one], ours[two]);
        return holds & PrintMemory(program, log) ? 0 : 1;
    }

    private static bool PrintThreads(Measurement one, Measurement two)
    {
        var ratio = Medians.Of(one.Rounds.Zip(two.Rounds, static (a, b) => a.Wall / b.Wall));
        Console.WriteLine(FormattableString.Invariant($"{two.Name}: {ratio:F2} times one thread; asked for: {WantedOfTwoThreads}"));
        return ratio >= WantedOfTwoThreads;
    }

    private static bool PrintMemory(string program, string log)
    {
        var peak = PeakMemory.OfShowCsv(program, log);
        Console.WriteLine(FormattableString.Invariant($"peak memory of the whole process: {peak / 1024.0:F1} MiB; asked for: under {WantedMemory / 1024}"));
        return peak < WantedMemory;
    }

    private static Spent Work(Func<(long Records, long Sum)> work) => Spent.Of(() =>
    {
        var (records, sum) = work();
        if (records == 0 || sum == 0)
            throw new InvalidOperationException("Nothing was read.");
    });
}
