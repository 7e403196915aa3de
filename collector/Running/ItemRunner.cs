using System.ComponentModel;
using System.Globalization;
using System.Security;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Running;

/// <summary>
/// Runs one probe on a thread of its own, within its limit and the run's deadline, and turns however it ends into an outcome.
/// A probe that does not come back is left behind; its sink is closed first.
/// </summary>
/// <param name="writer">The bundle.</param>
/// <param name="host">The host.</param>
/// <param name="time">The clock.</param>
/// <param name="footprint">Records what is done to the host.</param>
/// <param name="grace">How long a probe that was told to stop may take to do so, unless it says itself.</param>
/// <param name="listener">Is told how an item goes on; null for nobody.</param>
/// <param name="share">How much of the bundle's size each item may fill; null for no bound.</param>
/// <param name="room">Watches the disk; null for nobody.</param>
/// <param name="filter">What everything passes that a probe writes; null for secrets alone.</param>
internal sealed class ItemRunner(
    BundleWriter writer, IEvidenceHost host, TimeProvider time, FootprintRecorder footprint, TimeSpan grace, IRunListener? listener = null, SizeShare? share = null,
    RoomWatch? room = null, EntryFilter? filter = null)
{
    /// <summary>How long the first samples of a probe may take; one takes a second.</summary>
    private static readonly TimeSpan BeginLimit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Lets a probe that compares two moments see the first one. One that fails or hangs here tells so when it is collected.
    /// </summary>
    public void Begin(Probe probe, Deadline deadline, CancellationToken user)
    {
        var left = deadline.Left(isLastSnapshot: false);
        if (!probe.SeesFirstMoment || left <= TimeSpan.Zero || user.IsCancellationRequested || writer.IsOutOfRoom)
            return;
        var stop = CancellationTokenSource.CreateLinkedTokenSource(user);
        stop.CancelAfter(left < BeginLimit ? left : BeginLimit);
        var work = Task.Factory.StartNew(
            () => probe.SeeFirstMoment(host, time, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        if (CameBack(work, grace, stop.Token))
            stop.Dispose();
    }

    /// <summary>Runs <paramref name="probe"/> and journals its outcome.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="deadline">The run's deadline.</param>
    /// <param name="user">Cancelled when the user wants to stop.</param>
    public ManifestItem Run(Probe probe, Deadline deadline, CancellationToken user)
    {
        var startedUtc = time.GetUtcNow();
        var start = time.GetTimestamp();
        var left = deadline.Left(ItemCatalog.Find(probe.Item)?.AtEnd == true);
        if (writer.IsOutOfRoom)
            return NotStarted(probe.Item, new OutcomeNote(OutcomeReasons.DiskFull));
        if (user.IsCancellationRequested)
            return NotStarted(probe.Item, new OutcomeNote(OutcomeReasons.Cancelled));
        if (left <= TimeSpan.Zero)
            return NotStarted(probe.Item, new OutcomeNote(OutcomeReasons.Deadline));

        var result = Run(probe, left, user);
        if (filter is not null)
            result = result with { Notes = [.. result.Notes.Select(note => filter.Note(note)!)] };
        writer.NoteOutcome(probe.Item, result.Outcome, result.Notes.Count > 0 ? result.Notes[0] : null);
        return new ManifestItem(
            probe.Item.Value, result.Outcome.ToName(), startedUtc, (long)time.GetElapsedTime(start).TotalMilliseconds, result.Notes);
    }

    /// <summary>Journals an item that is not even begun.</summary>
    public ManifestItem NotStarted(ItemId item, OutcomeNote note, ItemOutcome outcome = ItemOutcome.Cancelled)
    {
        writer.NoteOutcome(item, outcome, note);
        return new ManifestItem(item.Value, outcome.ToName(), StartedUtc: null, Milliseconds: 0, [note]);
    }

    private ProbeResult Run(Probe probe, TimeSpan left, CancellationToken user)
    {
        var progress = new Progress(time);
        OutcomeNote? stalled = null;
        var limit = probe.Limit < left ? probe.Limit : left;
        // Neither source is disposed when the probe is left behind: its thread may still look at the token.
        var timer = new CancellationTokenSource(limit, time);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(user, timer.Token);
        var sink = new ItemSink(writer, probe.Item, Cut, share, room, filter);
        var run = new ProbeRun(host, sink, footprint, writer.Path, stop.Token) { Time = time, Tell = Tell, Cut = Cut, Progress = progress, Mask = filter?.Mask };
        var work = Task.Factory.StartNew(
            () => probe.Collect(run), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        bool cameBack;
        using (probe.Patience is { } patience ? new StallWatch(progress, patience, () => GiveUp(patience), time) : null)
            cameBack = CameBack(work, probe.Grace ?? grace, stop.Token);
        sink.Close();
        var result = cameBack ? ResultOf(work, sink, Cut) : CutShort(sink, Cut());
        if (sink.WithheldValues > 0)
            result = result with { Notes = [.. result.Notes, new OutcomeNote(OutcomeReasons.Masked, sink.WithheldValues.ToString(CultureInfo.InvariantCulture))] };
        if (cameBack)
        {
            stop.Dispose();
            timer.Dispose();
        }

        return result;

        void GiveUp(TimeSpan patience)
        {
            stalled = new OutcomeNote(OutcomeReasons.NoProgress, string.Create(CultureInfo.InvariantCulture, $"{patience.TotalSeconds:0.###} s{(progress.Doing is { } doing ? ": " + doing : null)}"));
            timer.Cancel();
        }

        void Tell(Message how)
        {
            if (!sink.IsClosed)
                listener?.GoesOn(how);
        }

        OutcomeNote? Cut() =>
            user.IsCancellationRequested ? new OutcomeNote(OutcomeReasons.Cancelled)
            : !timer.IsCancellationRequested ? null
            : stalled is not null ? stalled
            : probe.Limit < left ? new OutcomeNote(OutcomeReasons.TimeLimit, string.Create(CultureInfo.InvariantCulture, $"{probe.Limit.TotalSeconds:0.###} s"))
            : new OutcomeNote(OutcomeReasons.Deadline);
    }

    private static bool CameBack(Task work, TimeSpan grace, CancellationToken stop)
    {
        try
        {
            Task.WaitAny([work], Timeout.Infinite, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return ((IAsyncResult)work).AsyncWaitHandle.WaitOne(grace);
        }
    }

    private ProbeResult ResultOf(Task<ProbeResult> work, ItemSink sink, Func<OutcomeNote?> cut)
    {
        try
        {
            return work.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return CutShort(sink, cut());
        }
        catch (OverSizeException)
        {
            return CutShort(sink, share?.Note);
        }
        catch (OutOfRoomException)
        {
            return CutShort(sink, new OutcomeNote(OutcomeReasons.DiskFull));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            return new ProbeResult(ItemOutcome.Denied, new OutcomeNote(OutcomeReasons.AccessDenied, e.Message));
        }
        catch (Win32Exception e)
        {
            return new ProbeResult(ItemOutcome.Failed, new OutcomeNote(OutcomeReasons.CallFailed, string.Create(CultureInfo.InvariantCulture, $"{e.NativeErrorCode}: {e.Message}")));
        }
        catch (Exception e) when (!writer.IsOutOfRoom)
        {
            // One item's misfortune must not cost the others: it is told in the bundle, with the exception's own words.
            return new ProbeResult(ItemOutcome.Failed, new OutcomeNote(OutcomeReasons.CallFailed, $"{e.GetType().Name}: {e.Message}"));
        }
    }

    private static ProbeResult CutShort(ItemSink sink, OutcomeNote? why)
    {
        var note = why ?? new OutcomeNote(OutcomeReasons.Cancelled);
        var outcome = note.Reason is OutcomeReasons.TimeLimit or OutcomeReasons.NoProgress ? ItemOutcome.TimedOut
            : sink.BytesWritten > 0 ? ItemOutcome.Truncated
            : ItemOutcome.Cancelled;
        return new ProbeResult(outcome, note);
    }
}
