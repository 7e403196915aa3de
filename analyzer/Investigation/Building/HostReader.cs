using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads the entries of one host into a draft, each with the reader of its form.</summary>
internal sealed class HostReader
{
    /// <summary>Lines that every log may keep, however many others came before it.</summary>
    private const int LeastLogLines = 1000;

    /// <summary>Services that a list must hold to be the list of all: no Windows has fewer.</summary>
    private const int LeastServices = 20;

    private readonly HostDraft _draft;
    private readonly int _mostLogLines;
    private readonly CancellationToken _cancellation;
    private readonly EntryReading _reading;
    private readonly FactReader _facts;
    private readonly EventLogReading _events;
    private readonly List<(ReadEntry Read, bool IsActivity)> _logs = [];

    /// <summary>Traces, and event logs that may be converted ones; read when all else is.</summary>
    private readonly List<(ReadEntry Read, string? Channel)> _traces = [];

    /// <summary>Reads into a draft.</summary>
    /// <param name="draft">Takes what is read.</param>
    /// <param name="selection">Events that are kept of event logs.</param>
    /// <param name="mostLogLines">Lines of product logs that are kept, all logs together (<see cref="Analysis.AnalysisOptions.LogLines"/>).</param>
    /// <param name="cancellation">Ends long readings.</param>
    public HostReader(HostDraft draft, EventSelection selection, int mostLogLines, CancellationToken cancellation)
    {
        _draft = draft;
        _mostLogLines = mostLogLines;
        _cancellation = cancellation;
        _reading = new EntryReading(draft, cancellation);
        _facts = new FactReader(draft, _reading);
        _events = new EventLogReading(draft, _reading, _traces) { Selection = selection, Cancellation = cancellation };
    }

    /// <summary>Reads what tells the host's name and zone. Must come first: local times need the zone.</summary>
    public void ReadReports(IEnumerable<ReadEntry> entries)
    {
        foreach (var read in entries.Where(static e => e.Form is EvidenceForm.SystemInfo or EvidenceForm.SystemInformation))
        {
            Try(read, () =>
            {
                var report = _reading.Open(read, HostReportReader.Read);
                _draft.Reports.AddRange(report.Facts);
                if (read.Form == EvidenceForm.SystemInfo)
                    _draft.Items.Read(ItemCatalog.HostContext, read.Entry.Name, report.Quality);
            });
        }
    }

    /// <summary>Reads everything else.</summary>
    public void ReadRest(IEnumerable<ReadEntry> entries)
    {
        foreach (var read in entries)
        {
            _cancellation.ThrowIfCancellationRequested();
            Try(read, () =>
            {
                if (read.IsFacts)
                    _facts.Read(read);
                else
                    ReadForm(read);
            });
        }

        ReadLogs();
        foreach (var reading in TraceReading.InOrder(_traces))
            Try(reading.Read, () => reading.Into(_draft, _cancellation));
    }

    /// <summary>Activity logs first, then the smaller ones: each may take an equal part of the room that is left, and leaves what it does not need.</summary>
    private void ReadLogs()
    {
        var left = _mostLogLines;
        var waiting = _logs.Count;
        foreach (var (read, isActivity) in _logs.OrderByDescending(static log => log.IsActivity).ThenBy(static log => log.Read.Entry.Length))
        {
            _cancellation.ThrowIfCancellationRequested();
            var room = Math.Max(left / waiting, LeastLogLines);
            waiting--;
            Try(read, () =>
            {
                var log = _reading.Open(read, (stream, entry, context) => ProductLogReader.ReadForInvestigation(stream, entry, context, room, _cancellation));
                left = Math.Max(0, left - log.Lines.Facts.Count);
                _draft.Logs.Add((read, log, isActivity));
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
            _draft.Items.Fail(read.Item, read.Entry.Name);
        }
    }

    private void ReadForm(ReadEntry read)
    {
        if (read is { Form: EvidenceForm.Unknown, Item: { } refused } && Refusals.Is(read.Entry, _draft.Context))
        {
            _draft.Items.Read(refused, read.Entry.Name, DataQuality.Whole, ItemOutcome.Denied);
            return;
        }

        var form = FormOfItem.Settle(read);
        switch (form)
        {
            case EvidenceForm.EventLogFile:
                _events.ReadFile(read);
                break;
            case EvidenceForm.EventXml when read.Item == ItemCatalog.EventsRendered:
                _events.ReadRendered(read);
                break;
            case EvidenceForm.EventXml:
                _events.ReadXml(read);
                break;
            case EvidenceForm.VssWriters:
                HostWriterLists.Take(_draft, read, _reading.Open(read, VssWriterReader.Read), _reading.TakenAt(ItemCatalog.VssWriters));
                break;
            case EvidenceForm.Netstat:
                var tables = _reading.Open(read, NetstatReader.Read);
                var item = read.Item ?? ItemCatalog.TcpStart;
                _draft.Tcp.Add(new(item, _reading.TakenAt(item), tables.Tcp.Facts, EntryReading.ListingOf(read)));
                _reading.Told(read, item, tables.Tcp.Quality);
                _reading.Take(read, item, tables.Udp);
                if (read.Item is null && tables.Udp.Facts.Count > 0)
                    _draft.Items.Read(ItemCatalog.Udp, read.Entry.Name, tables.Udp.Quality);
                _reading.Take(read, item, tables.Owners);
                break;
            case EvidenceForm.ProcessTable or EvidenceForm.SystemInformation:
                ReadProcessList(read);
                break;
            case EvidenceForm.ServiceList:
                ReadServices(read);
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
                _draft.Items.Skip(read.Entry.Name, new("analysis.net-trace-not-read"));
                break;
            case EvidenceForm.Unknown or EvidenceForm.EventTable or EvidenceForm.Packed:
                ReadUnknown(read);
                break;
            default:
                ReadListing(read, form);
                break;
        }
    }

    private void ReadListing(ReadEntry read, EvidenceForm name)
    {
        if (FormCatalog.Of(name) is not { Item: { } own } form || form is not IListForm list)
            return;
        var item = read.Item ?? own;
        _reading.Open(read, (stream, entry, context) =>
        {
            list.Read(stream, entry, context, new ListingIntake(_draft, read, item, _reading.TakenAt(item)));
            return item;
        });
    }

    private void ReadProcessList(ReadEntry read)
    {
        var list = _reading.Open(read, (stream, entry, context) => ProcessListReader.Read(stream, entry, context with { DateOrder = _draft.DateOrderOf(entry) }));
        if (list.Processes.Facts.Count > 0)
            _draft.ProcessLists.Add((read, list));
        if (list.Processes.Quality.AmbiguousDates)
            _draft.Warnings.Add(new("warning.start-times-ambiguous", ("host", _draft.Id), ("entry", read.Entry.Name)));
        _reading.Told(read, ItemCatalog.ProcessesStart, list.Processes.Quality);
    }

    private void ReadServices(ReadEntry read)
    {
        var services = _reading.Open(read, ServiceListReader.Read);
        if (services.Facts.Count > 0)
            _draft.Services.Add((services.Facts, services.Facts.Count >= LeastServices, EntryReading.ListingOf(read)));
        _draft.Items.Read(read.Item ?? ItemCatalog.Services, read.Entry.Name, services.Quality, ServiceListOutcome.Of(services));
    }

    private void ReadRegistry(ReadEntry read)
    {
        var values = _reading.Open(read, RegFileReader.Read);
        _draft.Registry.AddRange(values.Facts);
        foreach (var item in read.Item is { } told ? [told] : RegistryItems.Of(values.Facts))
            _draft.Items.Read(item, read.Entry.Name, values.Quality);
    }

    private void ReadLog(ReadEntry read, bool isActivity) => _logs.Add((read, isActivity));

    /// <summary>What the bundle says is a log is read as one, whatever it looks like; a command's output that has no form is that item, unread.</summary>
    private void ReadUnknown(ReadEntry read)
    {
        if (read.Item == ItemCatalog.LogsServer || read.Item == ItemCatalog.LogsAgent || read.Item == ItemCatalog.LogsActivity)
            ReadLog(read, read.Item == ItemCatalog.LogsActivity);
        else if (read.Item == ItemCatalog.TraceTcp && read.Entry.Length > 0)
            _traces.Add((read, null));
        else if (read.Item is null)
            _draft.Items.Skip(read.Entry.Name, new(read.Form switch { EvidenceForm.EventTable => "analysis.event-table-not-read", EvidenceForm.Packed => "analysis.packed-not-opened", _ => "analysis.not-recognised" }));
    }
}
