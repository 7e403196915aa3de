using System.Globalization;
using System.Text;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// Message texts of the events in <see cref="RelevantEvents"/>, newest first, as XML with <c>RenderingInfo</c>: the files with the texts exist
/// on their own host only. In the host's language, and in English where that is installed besides.
/// </summary>
/// <param name="window">The time asked for.</param>
internal sealed class RenderedEventsProbe(EventWindow window) : Probe(ItemCatalog.EventsRendered)
{
    /// <summary>Events of one channel: what is wanted is rare, some kilobytes each.</summary>
    private const int Most = 400;

    private const long TypicalBytes = 512 * 1024;

    /// <summary>The call that gives the events tells nothing until its end.</summary>
    public override TimeSpan? Patience => null;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => new([.. RelevantEvents.Channels.Select(static channel => $"EvtFormatMessage: {channel.Channel}")], TypicalBytes);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (run.Host.Live is not { } live)
            return ProbeResult.Missing(OutcomeReasons.NeedsLiveHost);
        var errors = new List<WindowsError>();
        var notes = new List<OutcomeNote>();
        var events = 0;
        foreach (var (channel, isWanted) in RelevantEvents.Channels)
        {
            run.Token.ThrowIfCancellationRequested();
            var answer = live.RenderEvents(channel, window.Query(), isWanted, Most, run.Token);
            if (answer.Error is { Code: not ErrorCodes.MoreData } error)
                errors.Add(error);
            if (answer.Value is not { Count: > 0 } rendered)
                continue;
            events += rendered.Count;
            var note = answer.Error is { Code: ErrorCodes.MoreData }
                ? new OutcomeNote(OutcomeReasons.SizeLimit, string.Create(CultureInfo.InvariantCulture, $"{channel}: {rendered.Count} events")) : null;
            notes.AddRange(note is null ? [] : [note]);
            Write(run, channel, ".xml", [.. rendered.Select(static one => one.Xml)], note);
            Write(run, channel, ".en.xml", [.. rendered.Select(static one => one.English).OfType<string>()], note);
        }

        return ResultOf(events, errors, notes);
    }

    private static ProbeResult ResultOf(int events, List<WindowsError> errors, List<OutcomeNote> notes)
    {
        // A channel that does not exist on this host holds nothing that could be missed.
        var failures = errors.Where(static error => error.Kind != WindowsErrorKind.NotFound).ToList();
        if (events > 0)
        {
            notes.AddRange(failures.Select(static error => new OutcomeNote(OutcomeReasons.CallFailed, error.ToString())).Distinct());
            return new ProbeResult(notes.Count > 0 ? ItemOutcome.Truncated : ItemOutcome.Collected, notes);
        }

        return failures.Count == 0 ? new ProbeResult(ItemOutcome.Empty) : Failures.ResultOf(failures[0]);
    }

    private static void Write(ProbeRun run, string channel, string extension, List<string> events, OutcomeNote? note)
    {
        if (events.Count == 0)
            return;
        var text = $"<Events>\n{string.Join('\n', run.Mask is { } mask ? events.Select(mask.Event) : events)}\n</Events>\n";
        run.Sink.WriteRaw(
            channel.Replace("/", "%4", StringComparison.Ordinal) + extension, channel, Encoding.UTF8.GetBytes(text), note is null ? ItemOutcome.Collected : ItemOutcome.Truncated, note);
    }
}
