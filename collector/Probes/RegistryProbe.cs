using System.Globalization;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Registry subtrees, read-only and within bounds.</summary>
/// <param name="item">The item.</param>
/// <param name="roots">The subtrees: path below <c>HKEY_LOCAL_MACHINE</c> and view.</param>
/// <param name="depth">Levels of subkeys; 0 reads the values of the roots only.</param>
/// <param name="whenAbsent">The outcome when none of the roots exists.</param>
internal sealed class RegistryProbe(
    ItemId item, IReadOnlyList<(string Path, RegistryView View)> roots, int depth, ItemOutcome whenAbsent) : Probe(item)
{
    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new(
        [.. roots.Select(static root => $@"HKEY_LOCAL_MACHINE\{root.Path} ({(root.View == RegistryView.View32 ? "32" : "64")}-bit)")],
        host.Registry.Unavailable is null ? 64 * 1024 : 0);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Registry.Unavailable is { } why)
            return new ProbeResult(ItemOutcome.Missing, why);
        var trees = new List<RegistryTree>();
        foreach (var (path, view) in roots)
        {
            run.Token.ThrowIfCancellationRequested();
            trees.Add(run.Host.Registry.Walk(path, view, new RegistryWalkLimits { Depth = depth }));
        }

        return Keep(run, trees, run.Host.Registry.Caveat);
    }

    private ProbeResult Keep(ProbeRun run, List<RegistryTree> trees, OutcomeNote? caveat)
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
            return new ProbeResult(whenAbsent == ItemOutcome.Empty && caveat is not null ? ItemOutcome.Truncated : whenAbsent, [new OutcomeNote(OutcomeReasons.NotFound), .. caveat is null ? [] : (OutcomeNote[])[caveat]]);
        }

        List<OutcomeNote> notes = [.. caveat is null ? [] : (OutcomeNote[])[caveat], .. NotesOf(trees, facts)];
        var isPartial = notes.Exists(static note => !string.Equals(note.Reason, OutcomeReasons.Masked, StringComparison.Ordinal));
        var outcome = isPartial ? ItemOutcome.Truncated : ItemOutcome.Collected;
        run.Sink.WriteFacts(facts, RegistryFactCodec.Instance, outcome, notes.Count > 0 ? notes[0] : null);
        return new ProbeResult(outcome, notes);
    }

    private List<OutcomeNote> NotesOf(List<RegistryTree> trees, List<RegistryFact> facts)
    {
        var notes = new List<OutcomeNote>();
        // Where only the roots' own values are asked for, subkeys left out are not missed.
        if (depth > 0 && trees.Exists(static tree => tree.Truncated))
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit));
        if (facts.Count(static fact => fact.Kind == RegistryDataKind.UnreadableKey) is > 0 and var unreadable)
            notes.Add(new OutcomeNote(OutcomeReasons.AccessDenied, unreadable.ToString(CultureInfo.InvariantCulture)));
        if (trees.Sum(static tree => tree.MaskedValues) is > 0 and var masked)
            notes.Add(new OutcomeNote(OutcomeReasons.Masked, masked.ToString(CultureInfo.InvariantCulture)));
        return notes;
    }
}
