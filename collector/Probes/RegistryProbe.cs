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
        var (trees, beside) = (new List<RegistryTree>(), new List<RegistryTree>());
        var (doubts, asides) = (new List<OutcomeNote>(), new List<OutcomeNote>());
        foreach (var root in roots)
        {
            run.Token.ThrowIfCancellationRequested();
            var problem = run.Host.Registry.ProblemOf(root);
            if (problem is null)
            {
                run.Footprint.Opened(RegistryPath.Of(root.Hive, root.Path));
                var tree = run.Host.Registry.Walk(root);
                (root.IsBeside ? beside : trees).Add(tree);
                AddTo(root.IsBeside ? asides : doubts, tree.Doubts);
            }

            // That there are no such registries is no news of an item that is whole without them.
            if (!root.IsBeside || problem is not { Reason: OutcomeReasons.NotFound })
                AddTo(root.IsBeside ? asides : doubts, problem is null ? run.Host.Registry.CaveatsOf(root) : [problem]);
        }

        AddTo(asides, LossesOf(beside));
        return trees.Count + beside.Sum(static tree => tree.Facts.Count) == 0 ? ProbeResult.Without([.. doubts, .. asides]) : Keep(run, trees, beside, doubts, asides);
    }

    private static void AddTo(List<OutcomeNote> notes, IEnumerable<OutcomeNote> more) => notes.AddRange(more.Where(note => !notes.Contains(note)));

    private ProbeResult Keep(ProbeRun run, List<RegistryTree> trees, List<RegistryTree> beside, List<OutcomeNote> doubts, List<OutcomeNote> asides)
    {
        List<RegistryFact> facts = [.. trees.Concat(beside).SelectMany(static tree => tree.Facts)];
        var failure = trees.Select(static tree => tree.RootError).FirstOrDefault(static error => error is not null and not { Kind: WindowsErrorKind.NotFound });
        if (!facts.Exists(static fact => fact.Kind != RegistryDataKind.UnreadableKey))
        {
            if (failure is not null)
                return Failures.ResultOf(failure);
            if (whenAbsent == ItemOutcome.Empty)
                run.Sink.WriteFacts(facts, RegistryFactCodec.Instance);
            // In a hive that was not closed cleanly, the key may have been written last: its absence proves nothing.
            OutcomeNote[] notFound = [new(OutcomeReasons.NotFound), .. doubts];
            var outcome = whenAbsent == ItemOutcome.Missing ? ProbeResult.Without(notFound).Outcome : doubts.Count > 0 ? ItemOutcome.Truncated : whenAbsent;
            return new ProbeResult(outcome, [.. notFound, .. asides]);
        }

        List<OutcomeNote> notes = [.. doubts, .. LossesOf(trees)];
        var kept = notes.Count > 0 ? ItemOutcome.Truncated : ItemOutcome.Collected;
        notes.AddRange(asides);
        if (trees.Concat(beside).Sum(static tree => tree.MaskedValues) is > 0 and var masked)
            notes.Add(new OutcomeNote(OutcomeReasons.Masked, masked.ToString(CultureInfo.InvariantCulture)));
        run.Sink.WriteFacts(facts, RegistryFactCodec.Instance, kept, notes.Count > 0 ? notes[0] : null);
        return new ProbeResult(kept, notes);
    }

    private static List<OutcomeNote> LossesOf(List<RegistryTree> trees)
    {
        var notes = new List<OutcomeNote>();
        if (trees.Exists(static tree => tree.Truncated))
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit));
        if (trees.Sum(static tree => tree.Facts.Count(static fact => fact.Kind == RegistryDataKind.UnreadableKey)) is > 0 and var unreadable)
            notes.Add(new OutcomeNote(OutcomeReasons.AccessDenied, unreadable.ToString(CultureInfo.InvariantCulture)));
        return notes;
    }
}
