using System.Globalization;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>The last thing a customer sees: where the bundle is, what is not in it and why, and what to do with it.</summary>
internal static class EndingScreen
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language.</param>
    /// <param name="result">A run that wrote a bundle.</param>
    public static void Print(TextWriter output, Language language, RunResult result)
    {
        var manifest = result.Manifest!;
        output.WriteLine();
        PrintItems(output, language, manifest);
        foreach (var line in WeakeningTalk.After(language, manifest.Items))
            output.WriteLine(line);
        output.WriteLine();
        if (TraceTalk.LeftOver(language, manifest.Items) is { } leftOver)
            output.WriteLine(leftOver);
        if (!manifest.Complete)
            output.WriteLine(language.Say(WasCancelled(manifest) ? "end.cancelled" : "end.incomplete"));
        if (result.PackingProblem is { } problem)
            output.WriteLine(language.Say(problem));
        output.WriteLine();
        PrintBundle(output, language, result);
        if (result.KeyPath is { } key)
            output.WriteLine(language.Say("end.mask-key", ("path", key)));
        output.WriteLine();
        output.WriteLine(language.Say(result.Parts.Count > 0 ? "end.next-parts" : "end.next"));
    }

    /// <summary>Last but one, where it is still on the screen however long the list before it is.</summary>
    private static void PrintBundle(TextWriter output, Language language, RunResult result)
    {
        output.WriteLine(language.Say("end.bundle"));
        foreach (var file in result.Parts.DefaultIfEmpty(result.BundlePath!))
            output.WriteLine("  " + file);
        output.WriteLine("  " + language.Say("end.size", ("bytes", result.Bytes.ToString(CultureInfo.InvariantCulture))));
        output.WriteLine("  " + language.Say("end.hash", ("sha256", result.Sha256!)));
    }

    private static void PrintItems(TextWriter output, Language language, BundleManifest manifest)
    {
        List<ManifestItem> notWhole = [.. manifest.Items.Where(static item => ItemOutcomeNames.Parse(item.Outcome) is not (ItemOutcome.Collected or ItemOutcome.Empty))];
        output.WriteLine(language.Say(notWhole.Count == 0 ? "end.all" : "end.not-all"));
        foreach (var line in ItemLine.Grouped(language, notWhole))
            output.WriteLine("  " + line);
    }

    private static bool WasCancelled(BundleManifest manifest) =>
        manifest.Items.Any(static item => item.Notes.Any(static note => string.Equals(note.Reason, OutcomeReasons.Cancelled, StringComparison.Ordinal)));
}
