using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>A synthetic event: what a reader must give, and how it is written.</summary>
/// <param name="Record">The record; its id is given when it is written.</param>
/// <param name="Payload">How the data are written; null for a classic event.</param>
internal sealed record EventFixture(EventRecord Record, EvtxPayload? Payload = null)
{
    /// <summary>A classic event: unnamed texts in one array, and bytes.</summary>
    public static EventFixture Classic(string channel, string provider, int id, int level, IEnumerable<string> texts, byte[] binary) =>
        new(Base(channel, provider, id, level) with { Qualifiers = 0, Data = [.. texts.Select(static text => new EventDatum(null, text))], Binary = binary });

    /// <summary>An event with named data.</summary>
    public static EventFixture Named(string channel, string provider, int id, int level, IReadOnlyList<EventDatum> data, EvtxPayload? payload = null) =>
        new(Base(channel, provider, id, level) with { Data = data }, payload);

    private static EventRecord Base(string channel, string provider, int id, int level) => new()
    {
        RecordId = 0,
        TimeUtc = default,
        Provider = provider,
        EventId = id,
        Level = level,
        Channel = channel,
    };
}
