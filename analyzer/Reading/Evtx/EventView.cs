using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// One event in place: every field is read from the chunk when it is asked for, and no string is made before that. Valid until
/// the next event is opened.
/// </summary>
internal readonly ref struct EventView
{
    private readonly EventDecoder _decoder;
    private readonly BinXmlScope _scope;
    private readonly SystemFields _fields;
    private readonly RecordFrame _frame;
    private readonly long _classicId;

    /// <summary>An event of which the decoder read id and time.</summary>
    internal EventView(EventDecoder decoder, RecordFrame frame, BinXmlScope scope, SystemFields fields, long classicId, DateTimeOffset timeUtc)
    {
        _decoder = decoder;
        _frame = frame;
        _scope = scope;
        _fields = fields;
        _classicId = classicId;
        TimeUtc = timeUtc;
    }

    /// <summary>Record id in its log.</summary>
    public long RecordId => _frame.Id;

    /// <summary>Time created, or the time written when the event does not say.</summary>
    public DateTimeOffset TimeUtc { get; }

    /// <summary>Event id, the low word of a classic id.</summary>
    public int EventId => (int)(_classicId & 0xFFFF);

    /// <summary>High word of a classic id, 0 to 65,535; null when absent.</summary>
    public int? Qualifiers
    {
        get
        {
            if (_scope.TryGetInteger(_fields.Qualifiers, out var written) && written is >= 0 and <= ushort.MaxValue)
                return (int)written;
            return _classicId > ushort.MaxValue ? (int)(_classicId >> 16) : null;
        }
    }

    /// <summary>Level, 0 to 255; 0 when absent.</summary>
    public int Level => _scope.TryGetInteger(_fields.Level, out var level) && level is >= 0 and <= byte.MaxValue ? (int)level : 0;

    /// <summary>Process id of the writer; null when absent or 0.</summary>
    public int? ProcessId => _scope.TryGetInteger(_fields.ProcessId, out var process) && process is > 0 and <= int.MaxValue ? (int)process : null;

    /// <summary>Provider; empty when absent.</summary>
    public ReadOnlySpan<char> Provider => _scope.TextOf(_fields.Provider);

    /// <summary>Channel; empty when absent.</summary>
    public ReadOnlySpan<char> Channel => _scope.TextOf(_fields.Channel);

    /// <summary>Computer; empty when absent.</summary>
    public ReadOnlySpan<char> Computer => _scope.TextOf(_fields.Computer);

    /// <summary>SID of the user; empty when absent.</summary>
    public ReadOnlySpan<char> UserSid => _decoder.SecurityId(_scope, _fields.UserId);

    /// <summary>The provider as a string, one for all events that have it.</summary>
    public string ProviderName => _fields.Provider.Literal ?? _decoder.Pooled(Provider);

    /// <summary>The channel as a string, one for all events that have it.</summary>
    public string ChannelName => _fields.Channel.Literal ?? _decoder.Pooled(Channel);

    /// <summary>The computer as a string, one for all events that have it.</summary>
    public string ComputerName => _fields.Computer.Literal ?? _decoder.Pooled(Computer);

    /// <summary>The SID of the user as a string, one for all events that have it; null when absent.</summary>
    public string? UserSidName => UserSid is { IsEmpty: false } user ? _decoder.Pooled(user) : null;

    /// <summary>The fragment of the event with its values.</summary>
    internal BinXmlScope Scope => _scope;

    /// <summary>Gives the values of <c>EventData</c> or <c>UserData</c> one by one, in the order written and in place.</summary>
    public void ReadData(IEventDataSink sink) => _decoder.ReadData(_scope, sink);

    /// <summary>Writes the event as XML, as <c>wevtutil</c> does; no line end.</summary>
    public void WriteXml(Utf8Buffer output) => _decoder.WriteXml(this, output);

    /// <summary>The whole record, its values as strings.</summary>
    public EventRecord ToRecord()
    {
        var data = _decoder.Collect(_scope, out var binary);
        return new EventRecord
        {
            RecordId = RecordId,
            TimeUtc = TimeUtc,
            Provider = ProviderName,
            EventId = EventId,
            Qualifiers = Qualifiers,
            Level = Level,
            Channel = ChannelName,
            Computer = ComputerName,
            UserSid = UserSidName,
            ProcessId = ProcessId,
            Data = data,
            Binary = binary,
        };
    }
}
