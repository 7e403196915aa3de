using System.Globalization;
using ArcBundle.Benchmarks.EventLogs;
using ArcBundle.Benchmarks.Logs;
using ArcBundle.Benchmarks.Reports;

namespace ArcBundle.Benchmarks;

internal static class Program
{
    private const string Usage = """
        make-event-log SAMPLES TARGET MEGABYTES
        event-logs LOG ARCANALYZE
        profile-event-logs LOG scan|values|csv|xml THREADS RUNS
        large-case ARCANALYZE
        logs [MEGABYTES] | logs analyze [MEGABYTES] [FILES]
        """;

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["make-event-log", var samples, var target, var megabytes]:
                return EventLogMaker.Run(samples, target, megabytes);
            case ["event-logs", var log, var program]:
                return EventLogBenchmark.Run(log, program);
            case ["profile-event-logs", var log, var work, var threads, var runs]:
                return EventLogProfile.Run(log, work, int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(runs, CultureInfo.InvariantCulture));
            case ["large-case", var program]:
                return LargeCaseBenchmark.Run(program);
            case ["logs", .. var rest]:
                return LogBenchmark.Run(rest);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
