using ArcBundle.Analyzer.Tests.Reporting.Json;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>Runs the analyzer as a process of its own.</summary>
internal static class Analyzing
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "arcanalyze.dll");

    /// <summary>Runs one command line.</summary>
    public static async Task<ProgramResult> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await ProgramRun.RunAsync("dotnet", [Program, .. arguments], cancellation);
        ReportsOfRun.Check(arguments, result.Output);
        return result;
    }
}
