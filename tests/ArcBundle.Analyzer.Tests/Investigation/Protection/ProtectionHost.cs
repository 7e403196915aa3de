using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

/// <summary>Makes hosts from event records: invented ones on the day of <see cref="CaseLog"/>, or those of real samples.</summary>
internal static class ProtectionHost
{
    public static Host Of(params EventRecord[] records) => new()
    {
        Id = "H1",
        TakenAtUtc = CaseLog.At("+1 12:00"),
        System = Channel(ItemCatalog.EventsSystem, "System", records),
        Application = Channel(ItemCatalog.EventsApplication, "Application", records),
        Defender = Channel(ItemCatalog.EventsDefender, HostItems.DefenderChannel, records),
        Symantec = Channel(HostItems.EventsSymantec, HostItems.SymantecChannel, records),
    };

    /// <summary>A host whose logs are a real sample, read as the analysis reads it: with the events that causes ask for.</summary>
    public static Host OfSample(string sample)
    {
        using var stream = File.OpenRead(Samples.PathOf(sample));
        var selection = new EventSelection(KnownEvents.All);
        var cancellation = TestContext.Current.CancellationToken;
        var log = sample.EndsWith(".xml", StringComparison.Ordinal)
            ? EventXmlReader.Read(stream, "log", ReadingContext.Unknown, selection, cancellation) : EvtxReader.Read(stream, "log", selection, cancellation);
        return Of([.. log.Records.Select(static record => record.Value)]);
    }

    public static EventRecord Record(string time, string channel, string provider, int id, params EventDatum[] data) => new()
    {
        RecordId = id,
        TimeUtc = CaseLog.At(time),
        Provider = provider,
        EventId = id,
        Channel = channel,
        Data = data,
    };

    public static EventRecord Defender(string time, int id, params EventDatum[] data) => Record(time, HostItems.DefenderChannel, Providers.Defender, id, data);

    private static EventChannel Channel(ItemId item, string name, IEnumerable<EventRecord> records) => new(
        item, [.. records.Where(record => record.Channel == name).OrderBy(static record => record.TimeUtc).Select(static record => new Sourced<EventRecord>(record, Origin.Of("log", Place.OfRecord(record.RecordId), "x")))], []);
}
