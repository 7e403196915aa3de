using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>A table of the running system: processes, services, sockets.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="item">The item.</param>
/// <param name="source">Name of the system's table, for the plan.</param>
/// <param name="typicalBytes">Size of such a snapshot on a common host.</param>
/// <param name="codec">Writes the rows.</param>
/// <param name="read">Asks the system.</param>
internal sealed class SnapshotProbe<T>(
    ItemId item, string source, long typicalBytes, FactCodec<T> codec, Func<ILiveSystem, WindowsResult<IReadOnlyList<T>>> read) : Probe(item)
{
    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new([source], typicalBytes);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        run.Footprint.Opened(source);
        var answer = read(live);
        if (answer.Value is not { } rows)
            return Failures.ResultOf(answer.Error);
        var note = answer.Error is { } error ? new OutcomeNote(OutcomeReasons.CallFailed, error.ToString()) : null;
        var outcome = note is not null ? ItemOutcome.Truncated : rows.Count == 0 ? ItemOutcome.Empty : ItemOutcome.Collected;
        run.Sink.WriteFacts(rows, codec, outcome, note);
        return note is null ? new ProbeResult(outcome) : new ProbeResult(outcome, note);
    }
}
