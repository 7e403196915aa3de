using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads the entries of one host into a draft, each with the reader of its form.</summary>
/// <param name="draft">Takes what is read.</param>
/// <param name="cancellation">Ends long readings.</param>
internal sealed class HostReader(HostDraft draft, CancellationToken cancellation)
{
    private static readonly EventSelection Selection = new(KnownEvents.All);

    /// <summary>Product log lines that are kept of one host, all logs together; with them an analysis stays within half a gigabyte.</summary>
    private const int MostLogLines = 300_000;

    private readonly List<(ReadEntry Read, bool IsActivity)> _logs = [];

    /// <summary>Traces, and event logs that may be converted ones; read when all else is.</summary>
    private readonly List<(ReadEntry Read, string? Channel)> _traces = [];

    /// <summary>Services that a list must hold to be the list of all: no Windows has fewer.</summary>
    private const int LeastServices = 20;

    /// <summary>Reads what tells the host's name and zone. Must come first: local times need the zone.</summary>
    public void ReadReports(IEnumerable<ReadEntry> entries)
    {
        foreach (var read in entries.Where(static e => e.Form is EvidenceForm.SystemInfo or EvidenceForm.SystemInformation))
        {
            Try(read, () =>
            {
                var report = Open(read, HostReportReader.Read);
                draft.Reports.AddRange(report.Facts);
                if (read.Form == EvidenceForm.SystemInfo)
                    draft.Items.Read(ItemCatalog.HostContext, read.Entry.Name, report.Quality);
            });
        }
    }

    /// <summary>Reads everything else.</summary>
    public void ReadRest(IEnumerable<ReadEntry> entries)
    {
        foreach (var read in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            Try(read, () =>
            {
                if (read.IsFacts)
                    ReadFacts(read);
                else
                    ReadForm(read);
            });
        }

        ReadLogs();
        foreach (var reading in TraceReading.InOrder(_traces))
            Try(reading.Read, () => reading.Into(draft, cancellation));
    }

    /// <summary>Activity logs first, then the smaller ones: one huge log must not take the room of all others.</summary>
    private void ReadLogs()
    {
        var left = MostLogLines;
        foreach (var (read, isActivity) in _logs.OrderByDescending(static log => log.IsActivity).ThenBy(static log => log.Read.Entry.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            Try(read, () =>
            {
                var log = Open(read, (stream, entry, context) => ProductLogReader.Read(stream, entry, context, Math.Min(left, ProductLogReader.MostLines)));
                left -= log.Facts.Count;
                draft.Logs.Add((read, log, isActivity));
            });
        }
    }

    /// <summary>A file that changes while it is read is named as damaged, and the others are read.</summary>
    private void Try(ReadEntry read, Action action)
    {
        try
        {
            action();
        }
        catch (EvidenceDamagedException)
        {
            draft.Items.Fail(read.Item, read.Entry.Name);
        }
    }

    private void ReadFacts(ReadEntry read)
    {
        var item = read.Item!.Value;
        if (item == ItemCatalog.ProcessesStart || item == ItemCatalog.ProcessesEnd)
            draft.Snapshots.Add(new(item, TakenAt(item), Facts(read, ProcessFactCodec.Instance), ListingOf(read)));
        else if (item == ItemCatalog.Services)
            draft.Services.Add((Facts(read, ServiceFactCodec.Instance), IsWhole: true, ListingOf(read)));
        else if (item == ItemCatalog.TcpStart || item == ItemCatalog.TcpEnd)
            draft.Tcp.Add(new(item, TakenAt(item), Facts(read, TcpEndpointCodec.Instance), ListingOf(read)));
        else if (item == ItemCatalog.RegistryProduct || item == ItemCatalog.RegistryPolicy)
            draft.Registry.AddRange(Facts(read, RegistryFactCodec.Instance));
    }

    private void ReadForm(ReadEntry read)
    {
        switch (read.Form)
        {
            case EvidenceForm.EventLogFile:
                ReadEventLog(read, (stream, entry, _) => EvtxReader.Read(stream, entry, Selection, cancellation));
                break;
            case EvidenceForm.EventXml:
                ReadEventLog(read, (stream, entry, context) => EventXmlReader.Read(stream, entry, context, Selection, cancellation));
                break;
            case EvidenceForm.VssWriters:
                ReadWriters(read);
                break;
            case EvidenceForm.Netstat:
                var tables = Open(read, NetstatReader.Read);
                var item = read.Item ?? ItemCatalog.TcpStart;
                draft.Tcp.Add(new(item, TakenAt(item), tables.Tcp.Facts, ListingOf(read)));
                Told(read, item, tables.Tcp.Quality);
                break;
            case EvidenceForm.ProcessTable or EvidenceForm.SystemInformation:
                ReadProcessList(read);
                break;
            case EvidenceForm.ServiceList:
                var services = Open(read, ServiceListReader.Read);
                draft.Services.Add((services.Facts, services.Facts.Count >= LeastServices, ListingOf(read)));
                Told(read, ItemCatalog.Services, services.Quality);
                break;
            case EvidenceForm.RegistryExport:
                ReadRegistry(read);
                break;
            case EvidenceForm.ActivityLog or EvidenceForm.ProductLog:
                ReadLog(read, read.Form == EvidenceForm.ActivityLog);
                break;
            case EvidenceForm.SystemInfo:
                break;
            case EvidenceForm.EventTrace or EvidenceForm.PacketCapture:
                _traces.Add((read, null));
                break;
            case EvidenceForm.EventPipeTrace:
                draft.Items.Skip(read.Entry.Name, new("analysis.net-trace-not-read"));
                break;
            case EvidenceForm.Unknown:
                ReadUnknown(read);
                break;
            default:
                ReadUnused(read);
                break;
        }
    }

    private void ReadProcessList(ReadEntry read)
    {
        var list = Open(read, (stream, entry, context) => ProcessListReader.Read(stream, entry, context with { DateOrder = draft.DateOrderOf(entry) }));
        if (list.Processes.Facts.Count > 0)
            draft.ProcessLists.Add((read, list));
        if (list.Processes.Quality.AmbiguousDates)
            draft.Warnings.Add(new("warning.start-times-ambiguous", ("host", draft.Id), ("entry", read.Entry.Name)));
        Told(read, ItemCatalog.ProcessesStart, list.Processes.Quality);
    }

    private void ReadEventLog(ReadEntry read, Func<Stream, string, ReadingContext, EventLog> reader)
    {
        var log = Open(read, reader);
        draft.EventLogs.Add(log);
        var item = read.Item ?? ItemOfChannel(log.Channel);
        if (item is null || item == EvidenceItems.TraceTcp)
            _traces.Add((read, log.Channel ?? "?"));
        else
            draft.Items.Read(item.Value, read.Entry.Name, log.Quality, log.Coverage.Records == 0 && !log.Quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

    private void ReadWriters(ReadEntry read)
    {
        var list = Open(read, VssWriterReader.Read);
        var outcome = list.Outcome switch
        {
            VssListOutcome.Listed => ItemOutcome.Collected,
            VssListOutcome.Empty => ItemOutcome.Empty,
            VssListOutcome.Denied => ItemOutcome.Denied,
            _ => ItemOutcome.Truncated,
        };
        draft.Items.Read(ItemCatalog.VssWriters, read.Entry.Name, list.Writers.Quality, outcome);

        // An empty list counts only when the tool is known to have come to its own end.
        var cameToEnd = draft.Evidence.Items.FirstOrDefault(static status => status.Item == ItemCatalog.VssWriters) is not
        { Outcome: ItemOutcome.TimedOut or ItemOutcome.Truncated or ItemOutcome.Cancelled or ItemOutcome.Failed } || read.Item is null;
        if (outcome is not ItemOutcome.Collected && !(outcome == ItemOutcome.Empty && cameToEnd))
            return;
        if (draft.Writers is null or { Writers.Count: 0 } || list.Writers.Facts.Count > 0)
            draft.Writers = new(TakenAt(ItemCatalog.VssWriters), [.. list.Writers.Facts.Select(StateOf)], ListingOf(read));
    }

    private static Sourced<WriterState> StateOf(Sourced<VssWriter> writer) => new(
        new(writer.Value.Name, writer.Value.ClassId?.ToString("D"), writer.Value.StateNumber, writer.Value.HasLastError, writer.Value.LastErrorText), writer.Origin);

    private void ReadRegistry(ReadEntry read)
    {
        var values = Open(read, RegFileReader.Read);
        draft.Registry.AddRange(values.Facts);
        var isPolicy = values.Facts.Any(static value => value.Value.KeyPath.Contains(@"\Policies\", StringComparison.OrdinalIgnoreCase));
        Told(read, isPolicy ? ItemCatalog.RegistryPolicy : ItemCatalog.RegistryProduct, values.Quality);
    }

    private void ReadLog(ReadEntry read, bool isActivity) => _logs.Add((read, isActivity));

    /// <summary>What the bundle says is a log is read as one, whatever it looks like; a command's output that has no form is that item, unread.</summary>
    private void ReadUnknown(ReadEntry read)
    {
        if (read.Item == ItemCatalog.LogsServer || read.Item == ItemCatalog.LogsAgent || read.Item == ItemCatalog.LogsActivity)
            ReadLog(read, read.Item == ItemCatalog.LogsActivity);
        else if (read.Item == ItemCatalog.VssWriters && read.Entry.Length > 0)
            ReadWriters(read);
        else if (read.Item == EvidenceItems.TraceTcp && read.Entry.Length > 0)
            _traces.Add((read, null));
        else if (read.Item is null)
            draft.Items.Skip(read.Entry.Name, new("analysis.not-recognised"));
    }

    /// <summary>Recognised, but no cause that is built reads it yet.</summary>
    private void ReadUnused(ReadEntry read)
    {
        if (read.Item is null && EvidenceItems.ItemOf(read.Form) is { } item)
            draft.Items.Read(item, read.Entry.Name, DataQuality.Whole);
    }

    private void Told(ReadEntry read, ItemId item, DataQuality quality) => draft.Items.Read(read.Item ?? item, read.Entry.Name, quality);

    private IReadOnlyList<Sourced<T>> Facts<T>(ReadEntry read, FactCodec<T> codec)
    {
        var facts = FactEntries.Read(read, codec);
        draft.Items.Read(read.Item!.Value, read.Entry.Name, facts.Quality);
        return facts.Facts;
    }

    private T Open<T>(ReadEntry read, Func<Stream, string, ReadingContext, T> reader)
    {
        // Readers take a stream that fails midway for one that ends there and say so.
        using var stream = read.Entry.Open();
        return reader(stream, read.Entry.Name, draft.Context);
    }

    private DateTimeOffset? TakenAt(ItemId item) => draft.IsLiveBundle
        ? draft.Evidence.Manifest?.Items.FirstOrDefault(other => string.Equals(other.Item, item.Value, StringComparison.Ordinal))?.StartedUtc
            ?? draft.Evidence.Context!.NowUtc
        : null;

    private static Origin ListingOf(ReadEntry read) => Origin.Of(read.Entry.Name, read.IsFacts ? Place.OfPath(string.Empty) : Place.OfLine(1), read.Entry.Name);

    private static ItemId? ItemOfChannel(string? channel) => channel switch
    {
        "Application" => ItemCatalog.EventsApplication,
        "System" => ItemCatalog.EventsSystem,
        "Security" => HostItems.EventsSecurity,
        _ => null,
    };
}
