using System.Globalization;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Registry subtrees, read-only and within bounds.</summary>
/// <param name="item">The item.</param>
/// <param name="roots">The subtrees.</param>
/// <param name="whenAbsent">The outcome when none of the roots exists.</param>
/// <param name="typicalBytes">Size of such a snapshot on a common host.</param>
internal sealed class RegistryProbe(ItemId item, IReadOnlyList<RegistryRoot> roots, ItemOutcome whenAbsent, long typicalBytes = 64 * 1024) : Probe(item)
{
    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) =>
        new([.. roots.Select(static root => root.ToString())], roots.All(root => host.Registry.ProblemOf(root) is not null) ? 0 : typicalBytes);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var trees = new List<RegistryTree>();
        var doubts = new List<OutcomeNote>();
        foreach (var root in roots)
        {
            run.Token.ThrowIfCancellationRequested();
            if ((run.Host.Registry.ProblemOf(root) ?? run.Host.Registry.CaveatOf(root)) is { } doubt && !doubts.Contains(doubt))
                doubts.Add(doubt);
            if (run.Host.Registry.ProblemOf(root) is not null)
                continue;
            run.Footprint.Opened(RegistryPath.Of(root.Hive, root.Path));
            trees.Add(run.Host.Registry.Walk(root));
        }

        return trees.Count == 0 ? new ProbeResult(ItemOutcome.Missing, doubts) : Keep(run, trees, doubts);
    }

    private ProbeResult Keep(ProbeRun run, List<RegistryTree> trees, List<OutcomeNote> doubts)
    {
        List<RegistryFact> facts = [.. trees.SelectMany(static tree => tree.Facts)];
        var failure = trees.Select(static tree => tree.RootError).FirstOrDefault(static error => error is not null and not { Kind: WindowsErrorKind.NotFound });
        if (!facts.Exists(static fact => fact.Kind != RegistryDataKind.UnreadableKey))
        {
            if (failure is not null)
                return Failures.ResultOf(failure);
            if (whenAbsent == ItemOutcome.Empty)
                run.Sink.WriteFacts(facts, RegistryFactCodec.Instance);
            // In a hive that was not closed cleanly, the key may have been written last: its absence proves nothing.
            return new ProbeResult(whenAbsent == ItemOutcome.Empty && doubts.Count > 0 ? ItemOutcome.Truncated : whenAbsent, [new OutcomeNote(OutcomeReasons.NotFound), .. doubts]);
        }

        List<OutcomeNote> notes = [.. doubts, .. NotesOf(trees, facts)];
        var isPartial = notes.Exists(static note => !string.Equals(note.Reason, OutcomeReasons.Masked, StringComparison.Ordinal));
        var outcome = isPartial ? ItemOutcome.Truncated : ItemOutcome.Collected;
        run.Sink.WriteFacts(facts, RegistryFactCodec.Instance, outcome, notes.Count > 0 ? notes[0] : null);
        return new ProbeResult(outcome, notes);
    }

    private static List<OutcomeNote> NotesOf(List<RegistryTree> trees, List<RegistryFact> facts)
    {
        var notes = new List<OutcomeNote>();
        if (trees.Exists(static tree => tree.Truncated))
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit));
        if (facts.Count(static fact => fact.Kind == RegistryDataKind.UnreadableKey) is > 0 and var unreadable)
            notes.Add(new OutcomeNote(OutcomeReasons.AccessDenied, unreadable.ToString(CultureInfo.InvariantCulture)));
        if (trees.Sum(static tree => tree.MaskedValues) is > 0 and var masked)
            notes.Add(new OutcomeNote(OutcomeReasons.Masked, masked.ToString(CultureInfo.InvariantCulture)));
        return notes;
    }
}
