using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What selects and dates a record, in place: no string is made. Valid until the decoder opens the next record.</summary>
internal readonly ref struct EventHead
{
    /// <summary>Reads the rest from <paramref name="scope"/>.</summary>
    public EventHead(RecordFrame frame, BinXmlScope scope, SystemFields fields, long classicId, DateTimeOffset timeUtc)
    {
        Frame = frame;
        Scope = scope;
        Fields = fields;
        ClassicId = classicId;
        TimeUtc = timeUtc;
        Provider = scope.TextOf(fields.Provider);
        Channel = scope.TextOf(fields.Channel);
        Computer = scope.TextOf(fields.Computer);
    }

    /// <summary>The record.</summary>
    public RecordFrame Frame { get; }

    /// <summary>Its fragment and values.</summary>
    public BinXmlScope Scope { get; }

    /// <summary>Where its system fields are.</summary>
    public SystemFields Fields { get; }

    /// <summary>Event id as written; the high word holds the qualifiers where a writer puts both in one number.</summary>
    public long ClassicId { get; }

    /// <summary>Event id, the low word.</summary>
    public int EventId => (int)(ClassicId & 0xFFFF);

    /// <summary>Time created, or the time written when the event does not say.</summary>
    public DateTimeOffset TimeUtc { get; }

    /// <summary>Provider; empty when absent.</summary>
    public ReadOnlySpan<char> Provider { get; }

    /// <summary>Channel; empty when absent.</summary>
    public ReadOnlySpan<char> Channel { get; }

    /// <summary>Computer; empty when absent.</summary>
    public ReadOnlySpan<char> Computer { get; }
}
