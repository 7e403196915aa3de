using System.Globalization;
using System.Xml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Takes the elements of one event, in their order, and makes the record of them.</summary>
internal sealed class EventXmlFields
{
    private readonly List<string> _path = [];
    private readonly EventXmlData _data = new();
    private string? _provider;
    private string? _sid;
    private string? _message;
    private DateTimeOffset? _time;
    private int? _id;
    private int? _qualifiers;
    private int? _processId;
    private long _recordId;
    private int _level;
    private string _channel = string.Empty;
    private string _computer = string.Empty;
    private Action<string>? _take;

    /// <summary>A start tag; an empty element has no end tag.</summary>
    public void Open(XmlReader xml)
    {
        Close(xml.Depth);
        _path.Add(xml.LocalName);
        _take = null;
        if (_path is ["Event", "System", var name])
            OpenSystem(name, xml);
        else if (_path is ["Event", "EventData" or "UserData" or "BinaryEventData", ..])
            _data.Open(_path, xml);
        else if (_path is ["Event", "RenderingInfo", "Message"])
            _take = value => _message += value;
        if (xml.IsEmptyElement)
            Close(xml.Depth);
    }

    /// <summary>The end of the element at <paramref name="depth"/>, and of what is open inside it.</summary>
    public void Close(int depth)
    {
        _data.Close(depth);
        if (_path.Count > depth)
            _path.RemoveRange(depth, _path.Count - depth);
        _take = null;
    }

    /// <summary>Text of the element that is open.</summary>
    public void Text(string value)
    {
        _take?.Invoke(value);
        _data.Text(value);
    }

    /// <summary>Blanks alone: a value of a <c>Data</c> element, layout everywhere else.</summary>
    public void Blanks(string value) => _data.Blanks(value);

    /// <summary>The record; null without provider, id or time.</summary>
    public EventRecord? ToRecord()
    {
        _data.Close(0);
        return _provider is null || _id is null || _time is null ? null : new()
        {
            RecordId = _recordId,
            TimeUtc = _time.Value,
            Provider = _provider,
            EventId = _id.Value,
            Qualifiers = _qualifiers,
            Level = _level,
            Channel = _channel,
            Computer = _computer,
            UserSid = _sid,
            ProcessId = _processId,
            Data = _message is null ? _data.Values : [.. _data.Values, new("Message", _message)],
            Binary = _data.Binary(),
        };
    }

    private void OpenSystem(string name, XmlReader xml)
    {
        switch (name)
        {
            case "Provider":
                _provider = xml.GetAttribute("Name") ?? xml.GetAttribute("EventSourceName");
                break;
            case "EventID":
                _qualifiers = Number(xml.GetAttribute("Qualifiers"));
                _take = value => _id = Number(value) & 0xFFFF;
                break;
            case "Level":
                _take = value => _level = Number(value) ?? 0;
                break;
            case "TimeCreated":
                _time = EventXmlTime.Parse(xml.GetAttribute("SystemTime"));
                break;
            case "EventRecordID":
                _take = value => _recordId = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
                break;
            case "Execution":
                _processId = Number(xml.GetAttribute("ProcessID")) is { } pid and not 0 ? pid : null;
                break;
            case "Channel":
                _take = value => _channel = value.Trim();
                break;
            case "Computer":
                _take = value => _computer = value.Trim();
                break;
            case "Security":
                _sid = xml.GetAttribute("UserID");
                break;
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
