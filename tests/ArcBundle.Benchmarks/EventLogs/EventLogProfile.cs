namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>Does one kind of work over and over and prints what each run took: to look at with a profiler.</summary>
internal static class EventLogProfile
{
    /// <summary>Runs.</summary>
    /// <param name="log">The log.</param>
    /// <param name="work"><c>scan</c>, <c>values</c>, <c>csv</c> or <c>xml</c>.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="runs">How often.</param>
    public static int Run(string log, string work, int threads, int runs)
    {
        for (var i = 0; i < runs; i++)
        {
            var (records, sum) = (0L, 0L);
            var allocated = GC.GetTotalAllocatedBytes();
            var spent = Spent.Of(() => (records, sum) = work switch
            {
                "scan" => EventLogWork.Scan(log, threads),
                "values" => EventLogWork.ScanWithValues(log, threads),
                "csv" => EventLogWork.Csv(log, threads),
                _ => EventLogWork.Xml(log, threads),
            });
            Console.WriteLine(FormattableString.Invariant($"{work}: {records} records, sum {sum}, {spent.Wall * 1000:F0} ms, {spent.Cpu * 1000:F0} ms of processor, {(GC.GetTotalAllocatedBytes() - allocated) >> 10} KiB allocated"));
        }

        return 0;
    }
}
