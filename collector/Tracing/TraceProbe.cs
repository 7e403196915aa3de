using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tracing;

/// <summary>
/// Records the TCP stack for a while, opt-in because a session runs on the host meanwhile. Whatever happens, the session is stopped before
/// the item ends: at its end, at the deadline, when the user stops the run, and when anything fails.
/// </summary>
/// <param name="duration">How long to record.</param>
/// <param name="limits">Bounds.</param>
internal sealed class TraceProbe(TimeSpan duration, CollectionLimits limits) : Probe(ItemCatalog.TraceTcp)
{
    /// <summary>Time for all but the recording itself: four short commands, the conversion, and taking both files in.</summary>
    private static readonly TimeSpan LimitBeside = TimeSpan.FromMinutes(5);

    /// <summary>The commands for a run; other than Windows' own in tests.</summary>
    public Func<ProbeRun, ILiveSystem, ITraceTools> Tools { get; init; } = static (run, live) => new WindowsTraceTools(live.SystemFolder, run.Footprint);

    /// <summary>Bytes that may be written to the disk of a folder; null when not told.</summary>
    public Func<string, long?> Room { get; init; } = SpareRoom.Of;

    /// <inheritdoc/>
    public override TimeSpan? Patience => null;

    /// <inheritdoc/>
    public override TimeSpan Limit => duration + LimitBeside;

    /// <summary>A start and for the undo two stops and two queries at worst, each with its own limit; after that the trace so far is taken in.</summary>
    public override TimeSpan? Grace => (5 * WindowsTraceTools.LogmanLimit) + TracePacking.TimeWhenCut + TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new(
        [
            TraceCommands.Line(TraceCommands.Logman, TraceCommands.Start(TraceSettings.TraceFile)),
            TraceCommands.Line(TraceCommands.Logman, TraceCommands.Stop),
            TraceCommands.Line(TraceCommands.Tracerpt, TraceCommands.Convert(TraceSettings.TraceFile, TraceSettings.EventsFile)),
        ],
        EstimatedBytes: null);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        if (live.IsElevated == false)
            return new ProbeResult(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, TraceCommands.Line(TraceCommands.Logman, ["create", "trace", TraceSettings.SessionName])));
        using var turn = TraceTurn.Take();
        if (turn is null)
            return new ProbeResult(ItemOutcome.Skipped, new OutcomeNote(OutcomeReasons.OtherRun, TraceSettings.SessionName));
        using var files = TraceFiles.Make(run.TemporaryPath, run.Footprint);
        var tools = Tools(run, live);
        var session = new TraceSession(tools);
        try
        {
            return new TraceRecording(run, session, files, duration, Room).Record() ?? new TracePacking(run, session, tools, files, limits).Pack();
        }
        catch (Exception e) when (session.MayRun)
        {
            // Whatever went wrong, the session must not stay.
            if (session.End() is null)
                throw;
            return new ProbeResult(ItemOutcome.Failed, TraceNotes.NotStopped, new OutcomeNote(OutcomeReasons.CallFailed, $"{e.GetType().Name}: {e.Message}"));
        }
    }
}
