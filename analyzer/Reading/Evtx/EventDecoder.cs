using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Makes events of the records of one chunk after the other: first what selects and dates them, the rest when it is wanted.</summary>
internal sealed class EventDecoder
{
    private readonly NamePool _names = new();
    private readonly BinXmlChunk _chunk;
    private readonly EventDataReader _data;

    /// <summary>A decoder for one file.</summary>
    public EventDecoder()
    {
        _chunk = new BinXmlChunk(_names);
        _data = new EventDataReader(_chunk);
    }

    /// <summary>Whether decoding the chunk came to its limit, so that values of some records are missing.</summary>
    public bool IsOverLimit => _chunk.IsOverLimit;

    /// <summary>Begins a chunk.</summary>
    public void Begin(ReadOnlyMemory<byte> bytes) => _chunk.Begin(bytes);

    /// <summary>Reads what selects and dates a record. What an earlier call gave is not valid any more.</summary>
    /// <returns>False when the content is no event with an id and a time.</returns>
    public bool TryOpen(RecordFrame frame, out EventHead head)
    {
        head = default;
        var scope = _chunk.Open(frame.Content, frame.ContentEnd, depth: 0);
        if (scope.Fragment is { Event: null, Roots: [{ Kind: BinXmlContentKind.Template } only, ..] })
            scope = _chunk.OpenTemplate(only.Number, frame.ContentEnd, depth: 1);
        if (scope.Fragment.System is not { } fields || !scope.TryGetInteger(fields.EventId, out var id) || id is < 0 or > uint.MaxValue)
            return false;
        if (!scope.TryGetTime(fields.TimeCreated, out var time) && (frame.WrittenFileTime == 0 || !EventTime.TryFromFileTime(frame.WrittenFileTime, out time)))
            return false;
        head = new EventHead(frame, scope, fields, id, time);
        return true;
    }

    /// <summary>The names that every record repeats, as one string each.</summary>
    public string Pooled(ReadOnlySpan<char> name) => _names.Of(name);

    /// <summary>The whole record.</summary>
    public EventRecord Decode(EventHead head)
    {
        var scope = head.Scope;
        var fields = head.Fields;
        int? qualifiers = head.ClassicId > ushort.MaxValue ? (int)(head.ClassicId >> 16) : null;
        if (scope.TryGetInteger(fields.Qualifiers, out var written) && written is >= 0 and <= ushort.MaxValue)
            qualifiers = (int)written;
        var level = scope.TryGetInteger(fields.Level, out var levelWritten) && levelWritten is >= 0 and <= byte.MaxValue ? (int)levelWritten : 0;
        var process = scope.TryGetInteger(fields.ProcessId, out var pid) && pid is > 0 and <= int.MaxValue ? (int)pid : (int?)null;
        var user = scope.TextOf(fields.UserId);
        var record = new EventRecord
        {
            RecordId = head.Frame.Id,
            TimeUtc = head.TimeUtc,
            Provider = _names.Of(head.Provider),
            EventId = head.EventId,
            Qualifiers = qualifiers,
            Level = level,
            Channel = _names.Of(head.Channel),
            Computer = _names.Of(head.Computer),
            UserSid = user.IsEmpty ? null : _names.Of(user),
            ProcessId = process,
        };
        var (data, binary) = _data.Read(scope);
        return record with { Data = data, Binary = binary };
    }
}
