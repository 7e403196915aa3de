using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tracing;

/// <summary>Starts the session, waits and stops it.</summary>
/// <param name="run">The run of the probe.</param>
/// <param name="session">The session.</param>
/// <param name="files">Where to record.</param>
/// <param name="duration">How long.</param>
/// <param name="room">Bytes that may be written to the disk of a folder; null when not told.</param>
internal sealed class TraceRecording(ProbeRun run, TraceSession session, TraceFiles files, TimeSpan duration, Func<string, long?> room)
{
    /// <summary>How often the user is told what is left.</summary>
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);

    /// <summary>Records for the whole duration, or until the run is to stop.</summary>
    /// <returns>Null when there is a trace to take in and the session is over; else why there is none.</returns>
    public ProbeResult? Record()
    {
        if (session.StopLeftOver() is { } refused)
            return Refused(refused);
        if (room(run.BundlePath) is { } free && free < TraceSettings.RoomNeeded)
            return Over(ItemOutcome.Cancelled, new OutcomeNote(OutcomeReasons.DiskFull, string.Create(CultureInfo.InvariantCulture, $"{free} < {TraceSettings.RoomNeeded} bytes")));
        if (run.Cut() is { } cut)
            return Over(ItemOutcome.Cancelled, cut);
        if (session.Start(files.Trace) is { Kind: not TraceAnswerKind.Done } failed)
            return Refused(failed);
        WaitAsync().GetAwaiter().GetResult();
        run.Tell(new Message("trace.stopping"));
        session.End();
        return null;
    }

    private async Task WaitAsync()
    {
        var start = run.Time.GetTimestamp();
        try
        {
            for (var left = duration; left > TimeSpan.Zero; left = duration - run.Time.GetElapsedTime(start))
            {
                run.Tell(new Message(
                    "trace.recording",
                    ("seconds", Math.Ceiling(left.TotalSeconds).ToString("0", CultureInfo.InvariantCulture)),
                    ("size", SizeOf(files.Trace))));
                await Task.Delay(left < TellEvery ? left : TellEvery, run.Time, run.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is to stop; what was recorded until now is kept.
        }
    }

    private ProbeResult Refused(TraceAnswer answer)
    {
        if (answer.Said.Length > 0)
            run.Sink.WriteRaw("logman.txt", answer.Detail, answer.Said);
        return answer.Kind switch
        {
            TraceAnswerKind.Denied => Over(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, answer.Detail)),
            TraceAnswerKind.NoProgram => Over(ItemOutcome.Missing, new OutcomeNote(OutcomeReasons.NotFound, answer.Detail)),
            TraceAnswerKind.CutShort => Over(ItemOutcome.TimedOut, new OutcomeNote(OutcomeReasons.TimeLimit, answer.Detail)),
            _ => Over(ItemOutcome.Failed, new OutcomeNote(OutcomeReasons.ExitCode, answer.Detail)),
        };
    }

    /// <summary>Nothing was recorded; a start that failed late may have left the session all the same.</summary>
    private ProbeResult Over(ItemOutcome outcome, OutcomeNote why)
    {
        session.End();
        return new ProbeResult(outcome, [why, .. TraceNotes.Of(session)]);
    }

    private static string SizeOf(string path) => Talking.SizeText.Of(FileSizes.Of(path) ?? 0);
}
