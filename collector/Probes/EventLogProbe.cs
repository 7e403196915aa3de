using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// One event log. A running system exports the events of the time asked for, so that those still in memory are among them; where that fails,
/// and on a disk tree, the log file itself is copied while the system goes on writing to it - but never that of a log of which only some
/// events are wanted, when the host could have been asked for them.
/// </summary>
/// <param name="channel">The channel.</param>
/// <param name="window">The time asked for.</param>
/// <param name="limits">Bounds.</param>
internal sealed class EventLogProbe(EventChannel channel, EventWindow window, CollectionLimits limits) : Probe(channel.Item)
{
    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromSeconds(120);

    /// <summary>The call that gives the events tells nothing until its end.</summary>
    public override TimeSpan? Patience => null;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host)
    {
        var path = PathOn(host);
        var source = host.Live is null ? path : $"{channel.Name}: {window.Query(channel.EventIds)}";
        return new Outlook([source], host.Files.FindFile(path) is { } local ? FileSizes.Of(local) : host.Live is null ? 0 : null);
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        run.Footprint.Opened(channel.Name);
        if (run.Mask is { } mask)
            return new MaskedEventLog(run, mask, channel, limits).Collect(window, PathOn(run.Host));
        var tally = new FileTally();
        var why = run.Host.Live is { } live ? Export(run, live, tally) : null;
        if (run.Host.Live is not null && why is null)
            return tally.Result(ProbeResult.Missing(OutcomeReasons.NotFound));
        return channel.IsSelection && why is not null ? Refused(why) : Copy(run, tally, why);
    }

    private ProbeResult Copy(ProbeRun run, FileTally tally, ExportFailure? why)
    {
        var path = PathOn(run.Host);
        if (run.Host.Files.FindFile(path) is not { } local)
        {
            var absent = ProbeResult.Without([.. Known(why), run.Host.Files.WhyNot(path)]);
            return why?.Error?.Kind == WindowsErrorKind.Denied ? absent with { Outcome = ItemOutcome.Denied } : absent;
        }

        tally.Add(new FileTaking(run).Take(local, path, limits.EventLog, KeptEnd.Head, why is null ? null : new OutcomeNote(OutcomeReasons.CopiedFile, why.Note.Detail ?? why.Note.Reason)));
        var result = tally.Result(ProbeResult.Missing(OutcomeReasons.NotFound, path));
        return result.Outcome is ItemOutcome.Denied or ItemOutcome.Failed or ItemOutcome.Missing ? result with { Notes = [.. Known(why), .. result.Notes] } : result;
    }

    private static ProbeResult Refused(ExportFailure why) => why.Error is null ? new ProbeResult(ItemOutcome.Cancelled, why.Note) : Failures.ResultOf(why.Error);

    /// <summary>Exports beside the bundle, takes the file in and removes it.</summary>
    /// <returns>Why it did not work, or null.</returns>
    private ExportFailure? Export(ProbeRun run, ILiveSystem live, FileTally tally)
    {
        if (ExportRoom.Lacks(run.BundlePath, run.Host.Files.FindFile(PathOn(run.Host))))
            return new ExportFailure(Error: null, new OutcomeNote(OutcomeReasons.DiskFull));
        if (Bounded(run, live, tally, out var query) is { } unbounded)
            return new ExportFailure(unbounded, new OutcomeNote(OutcomeReasons.CallFailed, unbounded.ToString()));
        var exported = Path.Combine(run.TemporaryPath, channel.FileName);
        run.Footprint.Wrote(run.TemporaryPath);
        run.Footprint.Wrote(exported);
        try
        {
            // The file is made by a service of Windows; in a folder of ours it is as closed to others as the bundle.
            OwnFiles.CreateFolder(run.TemporaryPath);
            var export = live.ExportEventLog(channel.Name, query, exported);
            // The call is not believed: there are systems on which it claims success and leaves no file.
            var error = export.Error ?? (FileSizes.Of(exported) is > 0 ? null : new WindowsError("EvtExportLog", ErrorCodes.Success));
            if (error is not null)
                return new ExportFailure(error, new OutcomeNote(OutcomeReasons.CallFailed, error.ToString()));
            tally.Add(new FileTaking(run).Take(exported, $"{channel.Name}: {query}", limits.EventLog, KeptEnd.Head, entryName: channel.FileName));
            return null;
        }
        finally
        {
            TemporaryFiles.Remove(run.TemporaryPath);
        }
    }

    /// <summary>The query, for as much of the time as the number of events allows.</summary>
    private WindowsError? Bounded(ProbeRun run, ILiveSystem live, FileTally tally, out string query)
    {
        query = window.Query(channel.EventIds);
        if (channel.MostEvents is not { } most)
            return null;
        if (live.FindEventBound(channel.Name, query, most, out var bound, run.Token) is { } error)
            return error;
        if (bound is { } oldest)
        {
            tally.LeftOut(string.Create(CultureInfo.InvariantCulture, $"{channel.Name}: {most} events, from {oldest:yyyy-MM-ddTHH:mm:ssZ}"));
            query = (window with { FromUtc = oldest }).Query(channel.EventIds);
        }

        return null;
    }

    private static IEnumerable<OutcomeNote> Known(ExportFailure? why) => why is null ? [] : [why.Note];

    private string PathOn(IEvidenceHost host) => $@"{host.Files.WindowsFolder}\System32\winevt\Logs\{channel.FileName}";

    /// <summary>Why a log was not exported.</summary>
    /// <param name="Error">What Windows said; null when it was not asked.</param>
    /// <param name="Note">The reason.</param>
    private sealed record ExportFailure(WindowsError? Error, OutcomeNote Note);
}
