using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>A table of the running system in two samples: one at the start of the run, one at its end.</summary>
/// <typeparam name="T">A row; it tells which sample it belongs to by its time.</typeparam>
/// <param name="item">The item.</param>
/// <param name="source">Name of the system's table, for the plan.</param>
/// <param name="typicalBytes">Size of both samples on a common host.</param>
/// <param name="codec">Writes the rows.</param>
/// <param name="read">Asks the system; may pass a moment by calling what it is given.</param>
internal sealed class SamplesProbe<T>(
    ItemId item, string source, long typicalBytes, FactCodec<T> codec, Func<ILiveSystem, DateTimeOffset, Action, WindowsResult<IReadOnlyList<T>>> read) : Probe(item)
{
    /// <summary>The time that a sample is a mean over: long enough for a counter that Windows keeps by the tick of its clock, 16 ms.</summary>
    private static readonly TimeSpan SampleTime = TimeSpan.FromSeconds(1);

    private volatile WindowsResult<IReadOnlyList<T>>? _first;

    /// <inheritdoc/>
    public override bool SeesFirstMoment => true;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new([source], typicalBytes);

    /// <inheritdoc/>
    public override void SeeFirstMoment(IEvidenceHost host, TimeProvider time, CancellationToken token)
    {
        if (host.Live is { } live)
            _first = Sample(live, time, token);
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        run.Footprint.Opened(source);
        var first = _first;
        var second = Sample(live, run.Time, run.Token);
        if (first?.Value is null && second.Value is null)
            return Failures.ResultOf(second.Error);
        List<T> rows = [.. first?.Value ?? [], .. second.Value ?? []];
        List<OutcomeNote> notes = [.. NotesOf(first is null ? new WindowsError(source, ErrorCodes.Success) : first.Error), .. NotesOf(second.Error)];
        notes = [.. notes.Distinct()];
        var outcome = notes.Count > 0 ? ItemOutcome.Truncated : rows.Count == 0 ? ItemOutcome.Empty : ItemOutcome.Collected;
        run.Sink.WriteFacts(rows, codec, outcome, notes.Count > 0 ? notes[0] : null);
        return new ProbeResult(outcome, notes);
    }

    private WindowsResult<IReadOnlyList<T>> Sample(ILiveSystem live, TimeProvider time, CancellationToken token) =>
        read(live, time.GetUtcNow(), () => Task.Delay(SampleTime, time, token).GetAwaiter().GetResult());

    private static IEnumerable<OutcomeNote> NotesOf(WindowsError? error) => error is null ? [] : [new OutcomeNote(OutcomeReasons.CallFailed, error.ToString())];
}
