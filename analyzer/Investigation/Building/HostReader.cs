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
/// <param name="mostLogLines">Lines of product logs that are kept, all logs together (<see cref="Analysis.AnalysisOptions.LogLines"/>).</param>
/// <param name="cancellation">Ends long readings.</param>
internal sealed class HostReader(HostDraft draft, int mostLogLines, CancellationToken cancellation)
{
    /// <summary>Events that are kept of event logs.</summary>
    public EventSelection Selection { get; init; } = KnownEvents.Selection;

    /// <summary>Lines that every log may keep, however many others came before it.</summary>
    private const int LeastLogLines = 1000;

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

    /// <summary>Activity logs first, then the smaller ones: each may take an equal part of the room that is left, and leaves what it does not need.</summary>
    private void ReadLogs()
    {
        var left = mostLogLines;
        var waiting = _logs.Count;
        foreach (var (read, isActivity) in _logs.OrderByDescending(static log => log.IsActivity).ThenBy(static log => log.Read.Entry.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            var room = Math.Max(left / waiting, LeastLogLines);
            waiting--;
            Try(read, () =>
            {
                var log = Open(read, (stream, entry, context) => ProductLogReader.ReadForInvestigation(stream, entry, context, room, cancellation));
                left = Math.Max(0, left - log.Lines.Facts.Count);
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
            draft.Snapshots.Add(new(item, TakenAt(item), Facts(read, ProcessFactCodec.Instance).Facts, ListingOf(read)));
        else if (item == ItemCatalog.Services)
            draft.Services.Add((Facts(read, ServiceFactCodec.Instance).Facts, IsWhole: true, ListingOf(read)));
        else if (item == ItemCatalog.TcpStart || item == ItemCatalog.TcpEnd)
            draft.Tcp.Add(new(item, TakenAt(item), Facts(read, TcpEndpointCodec.Instance).Facts, ListingOf(read)));
        else if (item == ItemCatalog.Udp)
            Take(read, item, Facts(read, UdpEndpointCodec.Instance));
        else if (item == ItemCatalog.Sessions)
            Take(read, item, Facts(read, SessionFactCodec.Instance));
        else if (item == ItemCatalog.NetworkAdapters)
            Take(read, item, Facts(read, AdapterFactCodec.Instance));
        else if (item == ItemCatalog.Load)
            Take(read, item, Facts(read, LoadFactCodec.Instance));
        else if (item == ItemCatalog.Minifilters)
            Take(read, item, MinifilterFacts.Of(Facts(read, MinifilterFactCodec.Instance)));
        else if (item == ItemCatalog.Antivirus || item.Value.StartsWith("registry.", StringComparison.Ordinal))
        {
            foreach (var fact in Facts(read, RegistryFactCodec.Instance).Facts)
                (HostRegistry.IsOfUser(fact.Value.KeyPath) ? draft.UserRegistry : draft.Registry).Add(fact);
        }
    }

    private void ReadForm(ReadEntry read)
    {
        if (read is { Form: EvidenceForm.Unknown, Item: { } refused } && Refusals.Is(read.Entry, draft.Context))
        {
            draft.Items.Read(refused, read.Entry.Name, DataQuality.Whole, ItemOutcome.Denied);
            return;
        }

        var form = FormOfItem.Settle(read);
        switch (form)
        {
            case EvidenceForm.EventLogFile:
                ReadEventLog(read, (stream, entry, _) => EvtxReader.Read(stream, entry, Selection, cancellation));
                break;
            case EvidenceForm.EventXml when read.Item == ItemCatalog.EventsRendered:
                ReadRendered(read);
                break;
            case EvidenceForm.EventXml:
                ReadEventLog(read, (stream, entry, context) => EventXmlReader.Read(stream, entry, context, Selection, cancellation));
                break;
            case EvidenceForm.VssWriters:
                HostWriterLists.Take(draft, read, Open(read, VssWriterReader.Read), TakenAt(ItemCatalog.VssWriters));
                break;
            case EvidenceForm.Netstat:
                var tables = Open(read, NetstatReader.Read);
                var item = read.Item ?? ItemCatalog.TcpStart;
                draft.Tcp.Add(new(item, TakenAt(item), tables.Tcp.Facts, ListingOf(read)));
                Told(read, item, tables.Tcp.Quality);
                Take(read, item, tables.Udp);
                if (read.Item is null && tables.Udp.Facts.Count > 0)
                    draft.Items.Read(ItemCatalog.Udp, read.Entry.Name, tables.Udp.Quality);
                Take(read, item, tables.Owners);
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
                draft.Items.Skip(read.Entry.Name, new("analysis.net-trace-not-read"));
                break;
            case EvidenceForm.Unknown:
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
        Open(read, (stream, entry, context) =>
        {
            list.Read(stream, entry, context, new ListingIntake(draft, read, item, TakenAt(item)));
            return item;
        });
    }

    private void Take<T>(ReadEntry read, ItemId item, Readings<T> facts)
    {
        if (facts.Facts.Count > 0)
            draft.Listings.Add(Listing<T>.Of(facts, ListOutcome.Empty), TakenAt(item), ListingOf(read));
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

    private void ReadServices(ReadEntry read)
    {
        var services = Open(read, ServiceListReader.Read);
        if (services.Facts.Count > 0)
            draft.Services.Add((services.Facts, services.Facts.Count >= LeastServices, ListingOf(read)));
        draft.Items.Read(read.Item ?? ItemCatalog.Services, read.Entry.Name, services.Quality, ServiceListOutcome.Of(services));
    }

    private void ReadEventLog(ReadEntry read, Func<Stream, string, ReadingContext, EventLog> reader)
    {
        var log = Open(read, reader) with { Entry = read.Entry.Name };
        draft.EventLogs.Add(log);
        var item = read.Item ?? ItemOfChannel(log.Channel);
        if (item is null && log is { Channel: null, Coverage.Records: 0 })
            draft.Items.Fail(item, read.Entry.Name);
        else if (item is null || item == ItemCatalog.TraceTcp)
            _traces.Add((read, log.Channel ?? "?"));
        else
            draft.Items.Read(item.Value, read.Entry.Name, log.Quality, log.Coverage.Records == 0 && !log.Quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

    /// <summary>
    /// Texts of events that are in the logs themselves, too: a choice of them, so that what they do not hold proves nothing. They are for reading,
    /// not for weighing.
    /// </summary>
    private void ReadRendered(ReadEntry read)
    {
        var log = Open(read, (stream, _, context) => EventXmlReader.Scan(stream, context, Selection, static _ => { }, cancellation));
        draft.Items.Read(ItemCatalog.EventsRendered, read.Entry.Name, log.Quality, log.Coverage.Records == 0 && !log.Quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

    private void ReadRegistry(ReadEntry read)
    {
        var values = Open(read, RegFileReader.Read);
        draft.Registry.AddRange(values.Facts);
        foreach (var item in read.Item is { } told ? [told] : RegistryItems.Of(values.Facts))
            draft.Items.Read(item, read.Entry.Name, values.Quality);
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
            draft.Items.Skip(read.Entry.Name, new("analysis.not-recognised"));
    }

    private void Told(ReadEntry read, ItemId item, DataQuality quality) => draft.Items.Read(read.Item ?? item, read.Entry.Name, quality);

    private Readings<T> Facts<T>(ReadEntry read, FactCodec<T> codec)
    {
        var facts = FactEntries.Read(read, codec);
        draft.Items.Read(read.Item!.Value, read.Entry.Name, facts.Quality);
        return facts;
    }

    private T Open<T>(ReadEntry read, Func<Stream, string, ReadingContext, T> reader)
    {
        var isText = read.Form is not (EvidenceForm.EventLogFile or EvidenceForm.EventTrace or EvidenceForm.PacketCapture);
        var context = isText ? EntryEncodings.ContextFor(read.Entry, draft.Context, cancellation) : draft.Context;

        // Readers take a stream that fails midway for one that ends there and say so.
        using var stream = read.Entry.Open();
        return reader(stream, read.Entry.Name, context);
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
        "Security" => ItemCatalog.EventsSecurity,
        HostItems.FirewallChannel => ItemCatalog.EventsFirewall,
        HostItems.DefenderChannel => ItemCatalog.EventsDefender,
        HostItems.SymantecChannel => HostItems.EventsSymantec,
        "Microsoft-Windows-User Profile Service/Operational" => ItemCatalog.EventsUserProfile,
        _ => null,
    };
}
