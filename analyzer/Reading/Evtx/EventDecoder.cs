using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Opens the events of one chunk after the other: first what selects and dates them, the rest when it is asked for.</summary>
internal sealed class EventDecoder
{
    private readonly NamePool _names = new();
    private readonly EventDataCollector _collector = new();
    private readonly BinXmlChunk _chunk;
    private readonly EventDataReader _data;
    private readonly EventXmlWriter _xml;
    private readonly SecurityIdPool _sids = new();

    /// <summary>A decoder for one file.</summary>
    public EventDecoder()
    {
        _chunk = new BinXmlChunk(_names);
        _data = new EventDataReader(_chunk);
        _xml = new EventXmlWriter(_chunk);
    }

    /// <summary>Whether decoding the chunk came to its limit, so that values of some records are missing.</summary>
    public bool IsOverLimit => _chunk.IsOverLimit || _xml.IsOverLimit;

    /// <summary>Begins a chunk.</summary>
    public void Begin(ReadOnlyMemory<byte> bytes)
    {
        _chunk.Begin(bytes);
        _xml.Renew();
    }

    /// <summary>Reads what selects and dates a record. What an earlier call gave is not valid any more.</summary>
    /// <returns>False when the content is no event with an id and a time.</returns>
    public bool TryOpen(RecordFrame frame, out EventView view)
    {
        view = default;
        var scope = _chunk.Open(frame.Content, frame.ContentEnd, depth: 0);
        if (scope.Fragment is { Event: null, Roots: [{ Kind: BinXmlContentKind.Template } only, ..] })
            scope = _chunk.OpenTemplate(only.Number, frame.ContentEnd, depth: 1);
        if (TryView(frame, scope, lacksTemplate: false, out view))
            return true;
        return _chunk.TryOpenWithoutDefinition(frame.Content, frame.ContentEnd, frame.Id, out scope) && TryView(frame, scope, lacksTemplate: true, out view);
    }

    private bool TryView(RecordFrame frame, BinXmlScope scope, bool lacksTemplate, out EventView view)
    {
        view = default;
        if (scope.Fragment.System is not { } fields || !scope.TryGetInteger(fields.EventId, out var id) || id is < 0 or > uint.MaxValue)
            return false;
        if (!scope.TryGetTime(fields.TimeCreated, out var time) && (frame.WrittenFileTime == 0 || !EventTime.TryFromFileTime(frame.WrittenFileTime, out time)))
            return false;
        view = new EventView(this, frame, scope, fields, id, time) { LacksTemplate = lacksTemplate };
        return true;
    }

    /// <summary>The names that every record repeats, as one string each.</summary>
    public string Pooled(ReadOnlySpan<char> name) => _names.Of(name);

    /// <summary>Gives the data of an event.</summary>
    public void ReadData(scoped in BinXmlScope scope, IEventDataSink sink) => _data.Read(scope, sink);

    /// <summary>Writes an event as XML.</summary>
    public void WriteXml(in EventView view, Utf8Buffer output) => _xml.Write(view, output);

    /// <summary>The data of an event as strings.</summary>
    public EventDatum[] Collect(scoped in BinXmlScope scope, out ReadOnlyMemory<byte> binary)
    {
        _collector.Clear();
        _data.Read(scope, _collector);
        binary = _collector.BinaryBytes;
        return _collector.ToArray();
    }

    /// <summary>A field that is a SID, as text.</summary>
    public ReadOnlySpan<char> SecurityId(BinXmlScope scope, scoped in BinXmlField field) =>
        field.Index >= 0 && scope[field.Index] is { Type: BinXmlType.Sid } value ? _sids.Of(value.Bytes(scope.Chunk)) : scope.TextOf(field);
}
