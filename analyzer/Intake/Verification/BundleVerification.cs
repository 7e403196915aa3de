using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Verification;

/// <summary>What <c>verify</c> tells about one input.</summary>
/// <param name="Path">Path of the input.</param>
/// <param name="Kind">What it is; null when it could not be opened.</param>
/// <param name="Sha256">Its SHA-256; null when it could not be opened.</param>
/// <param name="EntriesWhole">Entries whose content is as the collector wrote it (for hand-collected files: that could be read whole).</param>
/// <param name="BytesWhole">Their length together.</param>
/// <param name="RunComplete">False when the collector itself said that its run was cut short; null without a manifest. No fault of the file.</param>
/// <param name="Problems">What is wrong; empty only for a bundle that is whole and untouched.</param>
internal sealed record BundleVerification(
    string Path, EvidenceKind? Kind, string? Sha256, int EntriesWhole, long BytesWhole, bool? RunComplete, IReadOnlyList<Message> Problems)
{
    /// <summary>Whole and untouched: structure, lengths, checksums and hashes are right, nothing is absent and nothing was added.</summary>
    public bool IsWhole => Problems.Count == 0;

    /// <summary>True when nothing could be read: exit code 3 if it holds for every path.</summary>
    public bool IsUnreadable => Kind is null;

    /// <summary>Verifies every input that <paramref name="path"/> holds, and every file there that cannot be opened.</summary>
    public static IReadOnlyList<BundleVerification> Run(string path, EvidenceOpener opener, params IReadOnlyList<string> companions)
    {
        using var opening = opener.Open(path, companions);
        var results = opening.Inputs.Select(Of).ToList();
        if (opening.Refusals.Count > 0)
            results.Add(new BundleVerification(path, null, null, 0, 0, null, opening.Refusals));
        return results;
    }

    private static BundleVerification Of(EvidenceInput input)
    {
        List<Message> problems = [.. input.Damage];
        if (input.Kind == EvidenceKind.Handmade)
            problems.Add(new Message("intake.nothing-to-compare"));
        return new BundleVerification(
            input.Path,
            input.Kind,
            input.Sha256,
            input.Trusted.Count,
            input.Trusted.Sum(static e => e.Length),
            input.Hosts is [{ Manifest: { } manifest }] ? manifest.Complete : null,
            problems);
    }
}
