using System.Globalization;
using System.Text;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Offline.EventLogs;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// One event log in a masked run: not the binary file, in which no name can be replaced, but every record as XML without message text, from the running
/// system or from the log's file.
/// </summary>
/// <param name="run">The run of the probe.</param>
/// <param name="mask">The mask.</param>
/// <param name="channel">The channel.</param>
/// <param name="limits">Bounds.</param>
internal sealed class MaskedEventLog(ProbeRun run, RunMask mask, EventChannel channel, CollectionLimits limits)
{
    /// <summary>Text of one log: readers of bundles take no entry above 512 MiB.</summary>
    private const long MostBytes = 480L * 1024 * 1024;

    private SinkEntry? _entry;
    private long _events;
    private long _bytes;
    private bool _isFull;

    /// <summary>Reads the log.</summary>
    /// <param name="window">The time asked for.</param>
    /// <param name="path">Path of the log's file as the host writes it.</param>
    public ProbeResult Collect(EventWindow window, string path)
    {
        var notes = new List<OutcomeNote>();
        if (run.Host.Live is { } live)
        {
            var query = window.Query(channel.EventIds);
            var error = live.ReadEvents(channel.Name, query, xml => Take($"{channel.Name}: {query}", xml), run.Token);
            if (error is null || _events > 0)
                return End(error is null ? notes : [new OutcomeNote(OutcomeReasons.CallFailed, error.ToString())]);
            notes.Add(new OutcomeNote(OutcomeReasons.CallFailed, error.ToString()));
            if (channel.IsSelection)
                return Failures.ResultOf(error);
        }

        if (run.Host.Files.FindFile(path) is not { } local)
            return ProbeResult.Without([.. notes, run.Host.Files.WhyNot(path)]);
        return FromFile(local, path, notes);
    }

    /// <summary>Reads a log's file.</summary>
    private ProbeResult FromFile(string local, string path, List<OutcomeNote> notes)
    {
        FileStream file;
        try
        {
            file = SharedFile.Open(local);
        }
        catch (UnauthorizedAccessException e)
        {
            return new ProbeResult(ItemOutcome.Denied, [.. notes, new OutcomeNote(OutcomeReasons.AccessDenied, $"{path}: {e.Message}")]);
        }
        catch (IOException e)
        {
            return new ProbeResult(ItemOutcome.Failed, [.. notes, new OutcomeNote(OutcomeReasons.NotReadable, $"{path}: {e.Message}")]);
        }

        using (file)
        {
            var lost = EventLogFile.Read(file, xml => !IsWanted(xml) || Take(path, xml), run.Token);
            run.Footprint.Read(file.Position);
            if (lost > 0)
                notes.Add(new OutcomeNote(OutcomeReasons.SourceChanged, string.Create(CultureInfo.InvariantCulture, $"{path}: {lost} records")));
            return End(notes, isPartial: lost > 0);
        }
    }

    /// <summary>Whether an event of a file is one that a running system would have been asked for.</summary>
    private bool IsWanted(string xml)
    {
        if (!channel.IsSelection || xml.IndexOf("<EventID", StringComparison.Ordinal) is not (>= 0 and var at))
            return true;
        var id = xml.AsSpan(xml.IndexOf('>', at) + 1);
        return id.IndexOf('<') is >= 0 and var end && int.TryParse(id[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && channel.EventIds.Contains(number);
    }

    private bool Take(string source, string xml)
    {
        run.Token.ThrowIfCancellationRequested();
        _isFull = _bytes >= Math.Min(limits.EventLog, MostBytes) || _events >= channel.MostEvents;
        if (_isFull)
            return false;
        if (_entry is null)
        {
            _entry = run.Sink.OpenRaw(Path.ChangeExtension(channel.FileName, ".xml"), source);
            _entry.Write("<Events>\n"u8);
        }

        var bytes = Encoding.UTF8.GetBytes(mask.Event(xml) + "\n");
        _entry.Write(bytes);
        _bytes += bytes.Length;
        _events++;
        return true;
    }

    private ProbeResult End(List<OutcomeNote> notes, bool isPartial = false)
    {
        if (_isFull)
            notes.Add(new OutcomeNote(OutcomeReasons.SizeLimit, string.Create(CultureInfo.InvariantCulture, $"{channel.Name}: {_events} events")));
        notes.Insert(0, new OutcomeNote(OutcomeReasons.MaskedRecords, _events.ToString(CultureInfo.InvariantCulture)));
        var outcome = isPartial || _isFull ? ItemOutcome.Truncated : _events == 0 ? ItemOutcome.Empty : ItemOutcome.Collected;
        if (_entry is { } entry)
        {
            using (entry)
            {
                entry.Write("</Events>\n"u8);
                entry.Complete(outcome, notes[0]);
            }
        }

        return new ProbeResult(outcome, notes);
    }
}
