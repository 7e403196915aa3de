using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Events;

/// <summary>Makes hosts of which only event records are known.</summary>
internal static class EventHost
{
    /// <summary>A host with the records of a real System log that the analysis selects.</summary>
    public static Host OfSample(string file)
    {
        using var stream = File.OpenRead(Samples.PathOf("evtx/" + file));
        return OfSystem(EvtxReader.Read(stream, file, EventSelection.Of(KnownEvents.All), TestContext.Current.CancellationToken).Records);
    }

    /// <summary>A host with these records of the System log.</summary>
    public static Host OfSystem(params IReadOnlyList<Sourced<EventRecord>> records) =>
        CaseLog.Host("H1", "BKSV01", HostRole.Server) with { System = new(ItemCatalog.EventsSystem, [.. records.OrderBy(static record => record.Value.TimeUtc)], []) };

    /// <summary>One record.</summary>
    public static Sourced<EventRecord> Record(string at, string provider, int id, params (string? Name, string Value)[] data) => new(
        new EventRecord
        {
            RecordId = (long)(CaseLog.At(at) - CaseLog.At("00:00")).TotalSeconds,
            TimeUtc = CaseLog.At(at),
            Provider = provider,
            EventId = id,
            Data = [.. data.Select(static datum => new EventDatum(datum.Name, datum.Value))],
        },
        Origin.Of("System.evtx", Place.OfRecord(1), $"{provider} {id}"));
}
