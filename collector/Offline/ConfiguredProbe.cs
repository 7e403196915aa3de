using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Offline;

/// <summary>
/// A table of the running system; on a disk, what its registry tells of it. The outcome says that this is less: it shows what was configured,
/// so what is not in it may be concluded, but not what ran.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="live">Reads it from a running system.</param>
/// <param name="root">The keys that configure it.</param>
/// <param name="codec">Writes the rows.</param>
/// <param name="read">Makes the rows from the keys.</param>
internal sealed class ConfiguredProbe<T>(Probe live, RegistryRoot root, FactCodec<T> codec, Func<RegistryTree, IReadOnlyList<T>> read) : Probe(live.Item)
{
    private const long TypicalBytes = 64 * 1024;

    /// <inheritdoc/>
    public override TimeSpan Limit => live.Limit;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) =>
        host.Live is not null ? live.Look(host) : new([root.ToString()], host.Registry.ProblemOf(root) is null ? TypicalBytes : 0);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run) => run.Host.Live is not null ? live.Collect(run) : CollectConfigured(run);

    private ProbeResult CollectConfigured(ProbeRun run)
    {
        if (run.Host.Registry.ProblemOf(root) is { } problem)
            return ProbeResult.Without(problem);
        run.Footprint.Opened(RegistryPath.Of(root.Hive, root.Path));
        var tree = run.Host.Registry.Walk(root);
        if (tree.RootError is not null)
            return ProbeResult.Without([new(OutcomeReasons.NotFound, root.ToString()), .. run.Host.Registry.CaveatsOf(root)]);
        List<OutcomeNote> notes = [new(OutcomeReasons.ConfiguredOnly), .. run.Host.Registry.CaveatsOf(root)];
        if (tree.Truncated)
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit));
        run.Sink.WriteFacts(read(tree), codec, ItemOutcome.Truncated, notes[0]);
        return new ProbeResult(ItemOutcome.Truncated, notes);
    }
}
