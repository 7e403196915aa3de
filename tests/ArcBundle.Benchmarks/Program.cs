using ArcBundle.Benchmarks.EventLogs;

namespace ArcBundle.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["make-event-log", var samples, var target, var megabytes]:
                return EventLogMaker.Run(samples, target, megabytes);
            case ["event-logs", var log, .. var rest]:
                return EventLogBenchmark.Run(log, rest);
            default:
                Console.Error.WriteLine("Usage: make-event-log SAMPLES TARGET MEGABYTES | event-logs LOG [ARCANALYZE]");
                return 2;
        }
    }
}
