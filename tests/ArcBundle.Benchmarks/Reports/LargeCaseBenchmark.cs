using System.Globalization;
using ArcBundle.Benchmarks.EventLogs;
using ArcBundle.Browser.Tests.Reports;

namespace ArcBundle.Benchmarks.Reports;

/// <summary>Makes the report of a case as large as they come, 200 incidents over two hosts with 400,000 events, with the published program.</summary>
internal static class LargeCaseBenchmark
{
    private const int Rounds = 5;

    /// <summary>Seconds on the clock that the whole process may take.</summary>
    private const double Wanted = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="program">Path of the published <c>arcanalyze</c>.</param>
    /// <returns>0 when the median reaches what is asked for, else 1.</returns>
    public static int Run(string program)
    {
        var folder = Directory.CreateTempSubdirectory("arcbundle-large-case-");
        try
        {
            var (evidence, report) = (Path.Combine(folder.FullName, "case"), Path.Combine(folder.FullName, "report.html"));
            LargeCase.Write(evidence);
            List<Spent> rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Spent.OfProgram(program, "analyze", evidence, "--format", "html", "--output", report, "--lang", "ja"))];
            var wall = Medians.Of(rounds.Select(static round => round.Wall));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"report of {LargeCase.Nights} incidents over two hosts with {4 * LargeCase.Records} events, whole process: {wall:F2} s on the clock ({rounds.Min(static round => round.Wall):F2} to {rounds.Max(static round => round.Wall):F2}), {Medians.Of(rounds.Select(static round => round.Cpu)):F2} s of processor, {new FileInfo(report).Length / 1e6:F1} MB; asked for: under {Wanted:F0} s on the clock"));
            return wall < Wanted ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
