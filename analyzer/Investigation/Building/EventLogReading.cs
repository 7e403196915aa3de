using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads event logs into the draft of their host.</summary>
/// <param name="draft">The draft.</param>
/// <param name="reading">How entries are opened.</param>
/// <param name="traces">Takes logs that may be converted traces, with their channel; they are read when all else is.</param>
internal sealed class EventLogReading(HostDraft draft, EntryReading reading, ICollection<(ReadEntry Read, string? Channel)> traces)
{
    /// <summary>Events that are kept of a log.</summary>
    public required EventSelection Selection { get; init; }

    /// <summary>Ends long readings.</summary>
    public required CancellationToken Cancellation { get; init; }

    /// <summary>Reads one log file.</summary>
    public void ReadFile(ReadEntry read) => Read(read, (stream, entry, _) => EvtxReader.Read(stream, entry, Selection, Cancellation));

    /// <summary>Reads one log that was written as XML.</summary>
    public void ReadXml(ReadEntry read) => Read(read, (stream, entry, context) => EventXmlReader.Read(stream, entry, context, Selection, Cancellation));

    /// <summary>
    /// Texts of events that are in the logs themselves, too: a choice of them, so that what they do not hold proves nothing. They are for reading,
    /// not for weighing.
    /// </summary>
    public void ReadRendered(ReadEntry read)
    {
        var log = reading.Open(read, (stream, _, context) => EventXmlReader.Scan(stream, context, Selection, static _ => { }, Cancellation));
        draft.Items.Read(ItemCatalog.EventsRendered, read.Entry.Name, log.Quality, log.Coverage.Records == 0 && !log.Quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

    private void Read(ReadEntry read, Func<Stream, string, ReadingContext, EventLog> reader)
    {
        var log = reading.Open(read, reader) with { Entry = read.Entry.Name };
        draft.EventLogs.Add(log);
        var item = read.Item ?? ItemOfChannel(log.Channel);
        if (item is null && log is { Channel: null, Coverage.Records: 0 })
            draft.Items.Fail(item, read.Entry.Name);
        else if (item is null || item == ItemCatalog.TraceTcp)
            traces.Add((read, log.Channel ?? "?"));
        else
            draft.Items.Read(item.Value, read.Entry.Name, log.Quality, log.Coverage.Records == 0 && !log.Quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

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
