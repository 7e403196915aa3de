using System.Globalization;
using ArcBundle.Fuzz.Running;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz;

/// <summary>
/// Runs that <c>eng/fuzz.sh</c> starts: their length, seed and targets come from its arguments, and failing inputs are kept in a folder. Never
/// part of the tests.
/// </summary>
public sealed class LongRunTests
{
    [Fact(Explicit = true)]
    public void Run_WhenAskedFor_PrintsASummary()
    {
        var cases = Number("ARCBUNDLE_FUZZ_CASES", long.MaxValue / 2);
        var seed = (ulong)Number("ARCBUNDLE_FUZZ_SEED", 1);
        var seconds = Number("ARCBUNDLE_FUZZ_SECONDS", 600);
        var only = Text("ARCBUNDLE_FUZZ_TARGETS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var folder = Text("ARCBUNDLE_FUZZ_FOUND");
        var targets = FuzzTargets.All.Where(target => only.Length == 0 || only.Contains(target.Name)).ToList();
        Assert.NotEmpty(targets);
        var failures = 0;
        Console.WriteLine("| target | cases | input | time | slowest case | most allocated by a case | failures |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var target in targets)
        {
            var summary = new FuzzRun(target, seed).Run(0, cases, TimeSpan.FromSeconds((double)seconds / targets.Count));
            Console.WriteLine(summary.Row);
            failures += summary.Failures.Count;
            Keep(summary, folder, seed);
        }

        Assert.Equal(0, failures);
    }

    private static void Keep(FuzzSummary summary, string folder, ulong seed)
    {
        if (summary.Failures.Count == 0)
            return;
        Console.WriteLine(summary.Report);
        if (folder.Length == 0)
            return;
        Directory.CreateDirectory(folder);
        foreach (var failure in summary.Failures)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{summary.Target}-{failure.SeedName.Replace(' ', '-')}.seed"), FuzzTargets.Of(summary.Target).Seeds.Single(start => start.Name == failure.SeedName).Bytes);
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{summary.Target}-{seed}-{failure.Case}.bin")), failure.Input);
        }
    }

    private static string Text(string name) => Environment.GetEnvironmentVariable(name) ?? string.Empty;

    private static long Number(string name, long otherwise) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
