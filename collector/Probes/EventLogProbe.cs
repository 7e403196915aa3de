using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// One event log. A running system exports it, so that records still in memory are in it; where that fails, and on a disk tree, the log
/// file itself is copied while the system goes on writing to it.
/// </summary>
/// <param name="item">The item.</param>
/// <param name="channel">The channel, which is the file's name, too.</param>
/// <param name="limits">Bounds.</param>
internal sealed class EventLogProbe(ItemId item, string channel, CollectionLimits limits) : Probe(item)
{
    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromSeconds(120);

    private string FileName => channel + ".evtx";

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host)
    {
        var path = PathOn(host);
        return new Outlook([path], host.Files.FindFile(path) is { } local ? FileSizes.Of(local) : host.Live is null ? 0 : null);
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var tally = new FileTally();
        var error = run.Host.Live is { } live ? Export(run, live, tally) : null;
        if (run.Host.Live is not null && error is null)
            return tally.Result(ProbeResult.Missing(OutcomeReasons.NotFound));

        var failed = error is null ? null : new OutcomeNote(OutcomeReasons.CallFailed, error.ToString());
        var path = PathOn(run.Host);
        if (run.Host.Files.FindFile(path) is not { } local)
            return new ProbeResult(error?.Kind == WindowsErrorKind.Denied ? ItemOutcome.Denied : ItemOutcome.Missing, [.. Known(failed), new OutcomeNote(OutcomeReasons.NotFound, path)]);
        var note = error is null ? null : new OutcomeNote(OutcomeReasons.CopiedFile, error.ToString());
        tally.Add(new FileTaking(run).Take(local, path, limits.EventLog, KeptEnd.Head, note));
        var result = tally.Result(ProbeResult.Missing(OutcomeReasons.NotFound, path));
        return result.Outcome is ItemOutcome.Denied or ItemOutcome.Failed or ItemOutcome.Missing ? result with { Notes = [.. Known(failed), .. result.Notes] } : result;
    }

    /// <summary>Exports beside the bundle, takes the file in and removes it.</summary>
    /// <returns>Why it did not work, or null.</returns>
    private WindowsError? Export(ProbeRun run, ILiveSystem live, FileTally tally)
    {
        run.Footprint.Wrote(run.TemporaryPath);
        try
        {
            var export = live.ExportEventLog(channel, run.TemporaryPath);
            if (export.Error is { } error)
                return error;
            // The call is not believed: there are systems on which it claims success and leaves no file.
            if (FileSizes.Of(run.TemporaryPath) is not > 0)
                return new WindowsError("EvtExportLog", ErrorCodes.Success);
            tally.Add(new FileTaking(run).Take(run.TemporaryPath, channel, limits.EventLog, KeptEnd.Head, entryName: FileName));
            return null;
        }
        finally
        {
            TemporaryFiles.Remove(run.TemporaryPath);
        }
    }

    private static IEnumerable<OutcomeNote> Known(OutcomeNote? note) => note is null ? [] : [note];

    private string PathOn(IEvidenceHost host) => $@"{host.Files.WindowsFolder}\System32\winevt\Logs\{FileName}";
}
