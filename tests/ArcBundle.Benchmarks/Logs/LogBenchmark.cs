using System.Globalization;

namespace ArcBundle.Benchmarks.Logs;

/// <summary>Measures the product log reader: alone in this process, or a whole analysis as a process of its own.</summary>
internal static class LogBenchmark
{
    private const int DefaultMegabytes = 100;
    private const int DefaultAnalysisMegabytes = 1000;

    /// <summary>Runs what the arguments ask for: <c>[MEGABYTES]</c>, or <c>analyze [MEGABYTES] [FILES]</c>.</summary>
    public static int Run(params string[] args) => args switch
    {
        ["analyze", .. var rest] => LogAnalysisBenchmark.Run(Number(rest, 0, DefaultAnalysisMegabytes), Number(rest, 1, 1)),
        _ => LogReadingBenchmark.Run(Number(args, 0, DefaultMegabytes)),
    };

    private static int Number(string[] args, int place, int otherwise) =>
        place < args.Length && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
