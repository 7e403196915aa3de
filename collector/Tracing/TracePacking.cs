using ArcBundle.Collector.Files;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tracing;

/// <summary>Converts a recorded trace on its host and takes both forms into the bundle: the converted one first, which every reader understands.</summary>
/// <param name="run">The run of the probe.</param>
/// <param name="session">The session, which is over.</param>
/// <param name="tools">The commands.</param>
/// <param name="files">The recorded file.</param>
/// <param name="limits">Bounds.</param>
internal sealed class TracePacking(ProbeRun run, TraceSession session, ITraceTools tools, TraceFiles files, CollectionLimits limits)
{
    /// <summary>How long the taking may take when the run has to stop: enough for some 100 MB.</summary>
    public static readonly TimeSpan TimeWhenCut = TimeSpan.FromSeconds(10);

    private const string Source = "ETW " + TraceSettings.SessionName + " (Microsoft-Windows-TCPIP)";

    private readonly FileTally _tally = new();

    /// <summary>Packs.</summary>
    public ProbeResult Pack()
    {
        var notConverted = Convert();
        var result = TakeBoth(withEvents: notConverted is null);
        OutcomeNote[] notes = [.. TraceNotes.Of(session), .. EndedEarly(), .. Known(notConverted), .. result.Notes];
        if (run.Cut() is not { } cut)
            return result with { Notes = notes };
        var outcome = result.Outcome is ItemOutcome.Collected ? ItemOutcome.Truncated : result.Outcome;
        return new ProbeResult(outcome, [cut, .. notes]);
    }

    private ProbeResult TakeBoth(bool withEvents)
    {
        var isWhole = true;
        if (withEvents)
            isWhole = TakeWhole(run, files.Events);
        if (!run.Token.IsCancellationRequested)
        {
            isWhole &= TakeWhole(run, files.Trace);
        }
        else
        {
            // A run that is to stop still keeps what was recorded, within a time of its own.
            using var late = new CancellationTokenSource(TimeWhenCut, run.Time);
            isWhole &= TakeWhole(run with { Token = late.Token }, files.Trace);
        }

        return isWhole ? _tally.Result(new ProbeResult(ItemOutcome.Failed)) : new ProbeResult(ItemOutcome.Truncated);
    }

    /// <returns>False when the time was over before the end; the entry says that it is cut.</returns>
    private bool TakeWhole(ProbeRun within, string path)
    {
        try
        {
            Take(within, path);
            return true;
        }
        catch (OperationCanceledException) when (within.Token.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Converts, unless the run is to stop.</summary>
    /// <returns>Null when there is an event log now, else why there is none.</returns>
    private OutcomeNote? Convert()
    {
        var bytes = FileSizes.Of(files.Trace) ?? 0;
        if (run.Token.IsCancellationRequested || bytes == 0)
            return new OutcomeNote(OutcomeReasons.NotConverted);
        run.Tell(new Message("trace.converting", ("size", SizeText.Of(bytes))));
        run.Footprint.Wrote(files.Events);
        var answer = tools.Convert(files.Trace, files.Events, run.Token);
        if (answer.Kind == TraceAnswerKind.Done && FileSizes.Of(files.Events) > 0)
            return null;
        if (answer.Said.Length > 0 && !run.Token.IsCancellationRequested)
            run.Sink.WriteRaw("tracerpt.txt", answer.Detail, answer.Said);
        return new OutcomeNote(OutcomeReasons.NotConverted, answer.Detail);
    }

    private void Take(ProbeRun within, string path)
    {
        var file = new FileTaking(within).Take(path, Source, limits.Trace - _tally.Bytes, KeptEnd.Head);
        // A trace that was recorded but is not there is a failure, not an absence.
        _tally.Add(file.Outcome == ItemOutcome.Missing ? file with { Outcome = ItemOutcome.Failed } : file);
    }

    private IEnumerable<OutcomeNote> EndedEarly() =>
        session.EndedEarly ? [new OutcomeNote(OutcomeReasons.SourceChanged, $"{TraceSettings.SessionName}: not running at the end")] : [];

    private static IEnumerable<OutcomeNote> Known(OutcomeNote? note) => note is null ? [] : [note];
}
