using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>What has been read of a host so far.</summary>
/// <param name="id">Id of the input.</param>
/// <param name="evidence">The evidence.</param>
internal sealed class HostDraft(string id, HostEvidence evidence)
{
    /// <summary>Id of the input.</summary>
    public string Id => id;

    /// <summary>The evidence.</summary>
    public HostEvidence Evidence => evidence;

    /// <summary>
    /// True when the collector ran on the running host, so that its clock tells when everything was taken. A disk tree stopped at a time of
    /// its own, and files saved by hand have none: the rule for hand-collected files tells then.
    /// </summary>
    public bool IsLiveBundle => evidence.Context is { Source: "live" };

    /// <summary>Account of the items.</summary>
    public ItemLedger Items { get; } = new(evidence);

    /// <summary>What <c>systeminfo</c> and <c>msinfo32</c> tell.</summary>
    public List<Sourced<HostReport>> Reports { get; } = [];

    /// <summary>Day/month order that the user or the bundle tells; null without one.</summary>
    public DateOrder? GivenDateOrder { get; init; }

    /// <summary>Zone; set before anything with local times is read.</summary>
    public HostZone Zone { get; set; } = HostZone.Unknown;

    /// <summary>What readers are told.</summary>
    public ReadingContext Context { get; set; } = ReadingContext.Unknown;

    /// <summary>
    /// The day/month order of an entry: the one given, else that of the locale that a report of the host names, first of all the report in this
    /// entry itself; null without one.
    /// </summary>
    public DateOrder? DateOrderOf(string? entry)
    {
        if (GivenDateOrder is not null)
            return GivenDateOrder;
        var told = Reports.Where(static report => report.Value.DateOrder is not null).ToList();
        return (told.Find(report => string.Equals(report.Origin.Entry, entry, StringComparison.Ordinal)) ?? told.FirstOrDefault())?.Value.DateOrder;
    }

    /// <summary>Event logs with their channels.</summary>
    public List<Reading.Evtx.EventLog> EventLogs { get; } = [];

    /// <summary>Process lists found as text, with the entries they came from.</summary>
    public List<(ReadEntry Entry, ProcessList List)> ProcessLists { get; } = [];

    /// <summary>Process snapshots of the collector, in order.</summary>
    public List<ProcessSnapshot> Snapshots { get; } = [];

    /// <summary>TCP tables, in order.</summary>
    public List<TcpTable> Tcp { get; } = [];

    /// <summary>Service lists.</summary>
    public List<(IReadOnlyList<Sourced<ServiceFact>> Facts, bool IsWhole, Origin Listing)> Services { get; } = [];

    /// <summary>Registry values.</summary>
    public List<Sourced<RegistryFact>> Registry { get; } = [];

    /// <summary>Registry values of users.</summary>
    public List<Sourced<RegistryFact>> UserRegistry { get; } = [];

    /// <summary>The writers; a listing with writers replaces one without.</summary>
    public HostWriters? Writers { get; set; }

    /// <summary>Lists by the kind of their facts.</summary>
    public HostListings Listings { get; } = new();

    /// <summary>Logs as read.</summary>
    public List<(ReadEntry Entry, Reading.ProductLogs.ProductLog Log, bool IsActivity)> Logs { get; } = [];

    /// <summary>Ports whose connections matter in traces.</summary>
    public Reading.Etl.TracePorts TracePorts { get; init; } = Reading.Etl.TracePorts.AgentsOnly;

    /// <summary>Traces and captures, the most dependable first.</summary>
    public List<Reading.Etl.TcpTrace> Traces { get; } = [];

    /// <summary>What the reader of the report must know of this host.</summary>
    public List<Format.Languages.Message> Warnings { get; } = [];
}
