using System.Globalization;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz.Running;

/// <summary>
/// A run that <c>eng/fuzz.sh</c> starts: its length, seed and targets come from the environment, and inputs that failed are kept in a folder
/// together with the seeds that they were made of.
/// </summary>
internal static class LongRun
{
    /// <summary>Runs and writes a table of what came of it.</summary>
    /// <returns>0 when nothing failed, 1 when something did, 2 when there is no such target.</returns>
    public static int Run(TextWriter output)
    {
        var only = Text("ARCBUNDLE_FUZZ_TARGETS").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var targets = FuzzTargets.All.Where(target => only.Length == 0 || only.Contains(target.Name)).ToList();
        if (targets.Count == 0)
        {
            output.WriteLine($"There is no such target. Targets: {string.Join(", ", FuzzTargets.All.Select(static target => target.Name))}");
            return 2;
        }

        var seed = (ulong)Number("ARCBUNDLE_FUZZ_SEED", 1);
        var cases = Number("ARCBUNDLE_FUZZ_CASES", long.MaxValue / 2);
        var each = TimeSpan.FromSeconds((double)Number("ARCBUNDLE_FUZZ_SECONDS", 600) / targets.Count);
        output.WriteLine("| target | cases | input | time | slowest case | most allocated by a case | failures |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var failed = false;
        foreach (var target in targets)
        {
            var summary = new FuzzRun(target, seed).Run(0, cases, each);
            output.WriteLine(summary.Row);
            failed |= summary.Failures.Count > 0;
            Keep(target, summary, seed, output);
            (target as IDisposable)?.Dispose();
        }

        return failed ? 1 : 0;
    }

    private static void Keep(FuzzTarget target, FuzzSummary summary, ulong seed, TextWriter output)
    {
        if (summary.Failures.Count == 0)
            return;
        output.WriteLine(summary.Report);
        var folder = Text("ARCBUNDLE_FUZZ_FOUND");
        if (folder.Length == 0)
            return;
        Directory.CreateDirectory(folder);
        foreach (var failure in summary.Failures)
        {
            File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{target.Name}-{seed}-{failure.Case}.bin")), failure.Input);
            File.WriteAllBytes(
                Path.Combine(folder, $"{target.Name}-{failure.SeedName.Replace(' ', '-').Replace('/', '-')}.seed"),
                target.Seeds.First(start => start.Name == failure.SeedName).Bytes);
        }
    }

    private static string Text(string name) => Environment.GetEnvironmentVariable(name) ?? string.Empty;

    private static long Number(string name, long otherwise) =>
        long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
