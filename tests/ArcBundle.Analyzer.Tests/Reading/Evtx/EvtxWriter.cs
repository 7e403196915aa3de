using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>
/// Writes event logs as Windows does: chunks with checksums, names and templates shared per chunk, the data in a nested
/// fragment with a template of its own. Unnamed data are written as one text array, as classic events have them. The same
/// records give the same bytes.
/// </summary>
/// <param name="channel">Channel of records that do not name one.</param>
/// <param name="computer">Computer of records that do not name one.</param>
internal sealed class EvtxWriter(string channel, string computer)
{
    /// <summary>Size of the block of the file's header in bytes; the first chunk follows.</summary>
    private const int HeaderSize = 4_096;

    private const string EventNamespace = "http://schemas.microsoft.com/win/2004/08/events/event";

    private readonly List<byte[]> _chunks = [];
    private EvtxChunkWriter _chunk = new();
    private long _lastId;
    private long _written;
    private long _firstNumber = 1;

    /// <summary>Sets the flag of a log that is in use.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Leaves the checksums of the chunks out.</summary>
    public bool WithoutChecksums { get; init; }

    /// <summary>Adds records in the order given; see <see cref="Add(EventRecord, EvtxPayload?)"/>.</summary>
    public EvtxWriter AddRange(IEnumerable<EventRecord> records)
    {
        foreach (var record in records)
            Add(record);
        return this;
    }

    /// <summary>Adds a record. Record id 0 takes the next id; an empty channel or computer takes the log's.</summary>
    public EvtxWriter Add(EventRecord record, EvtxPayload? payload = null)
    {
        _lastId = record.RecordId > 0 ? record.RecordId : _lastId + 1;
        var whole = record with
        {
            RecordId = _lastId,
            Channel = record.Channel.Length > 0 ? record.Channel : channel,
            Computer = record.Computer.Length > 0 ? record.Computer : computer,
        };
        if (!TryAdd(whole, payload ?? new EvtxPayload()))
        {
            EndChunk();
            if (!TryAdd(whole, payload ?? new EvtxPayload()))
                throw new ArgumentException("The record does not fit in a chunk.", nameof(record));
        }

        _written++;
        return this;
    }

    /// <summary>Begins a new chunk with the next record.</summary>
    public EvtxWriter EndChunk()
    {
        if (_chunk.IsEmpty)
            return this;
        _chunks.Add(_chunk.Close(_firstNumber, WithoutChecksums));
        _firstNumber = _written + 1;
        _chunk = new EvtxChunkWriter();
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        EndChunk();
        var header = new byte[HeaderSize];
        "ElfFile\0"u8.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), Math.Max(0, _chunks.Count - 1));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), _lastId + 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), 128);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(36), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(38), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(40), HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(42), (ushort)_chunks.Count);
        header[120] = (byte)(IsDirty ? 1 : 0);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(124), Crc32.HashToUInt32(header.AsSpan(0, 120)));
        return [.. header, .. _chunks.SelectMany(static chunk => chunk)];
    }

    private bool TryAdd(EventRecord record, EvtxPayload payload) => _chunk.TryAdd(record.RecordId, record.TimeUtc, chunk =>
    {
        var fields = new Fields(payload.WithoutTemplate);
        var root = Event(record, payload, fields);
        if (payload.WithoutTemplate)
            chunk.Fragment(root);
        else
            chunk.TemplateInstance(root, fields.Writers, fields.Types);
    });

    private static EvtxElement Event(EventRecord record, EvtxPayload payload, Fields fields)
    {
        var content = new List<object> { System(record, fields) };
        content.AddRange(Data(record, payload, fields));
        if (payload.WithRenderingInfo)
            content.Add(new EvtxElement("RenderingInfo", [("Culture", "ja-JP")], new EvtxElement("Message", "message text"), new EvtxElement("Level", "Error")));
        return new EvtxElement("Event", [("xmlns", EventNamespace)], content);
    }

    private static EvtxElement System(EventRecord record, Fields fields)
    {
        var id = fields.Put(EvtxValue.UInt16(record.EventId), Number(record.EventId));
        List<(string, object)> qualifiers = record.Qualifiers is { } high ? [("Qualifiers", fields.Put(EvtxValue.UInt16(high), Number(high)))] : [];
        List<(string, object)> user = record.UserSid is { } sid ? [("UserID", fields.Put(EvtxValue.Sid(sid), sid))] : [];
        var time = record.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        return new EvtxElement(
            "System",
            new EvtxElement("Provider", [("Name", fields.Put(EvtxValue.Text(record.Provider), record.Provider))]),
            new EvtxElement("EventID", qualifiers, id),
            new EvtxElement("Version", fields.Put(EvtxValue.UInt8(0), "0")),
            new EvtxElement("Level", fields.Put(EvtxValue.UInt8(record.Level), Number(record.Level))),
            new EvtxElement("Task", fields.Put(EvtxValue.UInt16(0), "0")),
            new EvtxElement("Opcode", fields.Put(EvtxValue.UInt8(0), "0")),
            new EvtxElement("Keywords", fields.Put(EvtxValue.HexInt64(0x80_0000_0000_0000), "0x80000000000000")),
            new EvtxElement("TimeCreated", [("SystemTime", fields.Put(EvtxValue.FileTime(record.TimeUtc), time))]),
            new EvtxElement("EventRecordID", fields.Put(EvtxValue.UInt64(record.RecordId), Number(record.RecordId))),
            new EvtxElement("Correlation"),
            new EvtxElement("Execution", [
                ("ProcessID", fields.Put(EvtxValue.UInt32(record.ProcessId ?? 0), Number(record.ProcessId ?? 0))),
                ("ThreadID", fields.Put(EvtxValue.UInt32(0), "0"))]),
            new EvtxElement("Channel", fields.Put(EvtxValue.Text(record.Channel), record.Channel)),
            new EvtxElement("Computer", fields.Put(EvtxValue.Text(record.Computer), record.Computer)),
            new EvtxElement("Security", user));
    }

    /// <summary>The data in place for a fragment without template; else unnamed texts as an array, and the rest in a nested fragment.</summary>
    private static IEnumerable<object> Data(EventRecord record, EvtxPayload payload, Fields fields)
    {
        var binary = record.Binary.Length > 0 ? EvtxValue.Binary(record.Binary.Span) : null;
        if (payload is { WithoutTemplate: false, Values: null, UserDataElement: null, EventDataName: null, Section: null } && record.Data.All(static datum => datum.Name is null))
        {
            var children = new List<object>();
            if (record.Data.Count > 0)
                children.Add(new EvtxElement("Data", fields.Put(EvtxValue.Texts(record.Data.Select(static datum => datum.Value)), string.Empty, isOptional: true)));
            if (binary is not null)
                children.Add(new EvtxElement("Binary", fields.Put(binary, string.Empty, isOptional: true)));
            return [new EvtxElement("EventData", children)];
        }

        var nested = payload.WithoutTemplate ? fields : new Fields(isFragment: false);
        var section = payload.Section ?? Section(record, payload, binary, nested);
        return [payload.WithoutTemplate ? section : fields.PutNested(chunk => chunk.TemplateInstance(section, nested.Writers, nested.Types))];
    }

    private static EvtxElement Section(EventRecord record, EvtxPayload payload, EvtxValue? binary, Fields fields)
    {
        var children = new List<object>();
        for (var i = 0; i < record.Data.Count; i++)
        {
            var (name, text) = record.Data[i];
            var value = fields.Put(payload.Values?[i] ?? EvtxValue.Text(text), text);
            children.Add(payload.UserDataElement is not null
                ? new EvtxElement(name ?? "Data", value)
                : new EvtxElement("Data", name is null ? [] : [("Name", name)], value));
        }

        if (payload.UserDataElement is { } element)
            return new EvtxElement("UserData", new EvtxElement(element, [("xmlns", payload.UserDataNamespace)], children));
        if (binary is not null)
            children.Add(new EvtxElement("Binary", fields.Put(binary, Convert.ToHexString(binary.Bytes))));
        return new EvtxElement("EventData", payload.EventDataName is { } eventData ? [("Name", eventData)] : [], children);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values put aside for a template; text in place for a fragment without one.</summary>
    private sealed class Fields(bool isFragment)
    {
        public List<Action<EvtxChunkWriter>> Writers { get; } = [];

        public List<BinXmlType> Types { get; } = [];

        public object Put(EvtxValue value, string text, bool isOptional = false)
        {
            if (isFragment)
                return text;
            Writers.Add(chunk => chunk.Bytes(value.Bytes));
            Types.Add(value.Type);
            return new EvtxElement.Hole(Types.Count - 1, value.Type, isOptional);
        }

        public EvtxElement.Hole PutNested(Action<EvtxChunkWriter> fragment)
        {
            Writers.Add(fragment);
            Types.Add(BinXmlType.BinXml);
            return new EvtxElement.Hole(Types.Count - 1, BinXmlType.BinXml, IsOptional: true);
        }
    }
}
