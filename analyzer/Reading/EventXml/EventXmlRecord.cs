using System.Globalization;
using System.Xml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Parses one <c>Event</c> element.</summary>
internal static class EventXmlRecord
{
    private const int DeepestElement = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The record; null when the text is no well-formed event with provider, id and time.</summary>
    public static EventRecord? Parse(string text)
    {
        var fields = new Fields();
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), Settings);
            var path = new List<string>();
            while (xml.Read())
            {
                if (xml.Depth > DeepestElement)
                    return null;
                if (xml.NodeType == XmlNodeType.Element)
                {
                    path.RemoveRange(Math.Min(xml.Depth, path.Count), path.Count - Math.Min(xml.Depth, path.Count));
                    path.Add(xml.LocalName);
                    fields.Open(path, xml);
                }
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    fields.Text(xml.Value);
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return fields.ToRecord();
    }

    /// <summary>The values found so far.</summary>
    private sealed class Fields
    {
        private readonly List<(string? Name, string Value)> _data = [];
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
        private string _binary = string.Empty;
        private Action<string>? _take;

        public void Open(List<string> path, XmlReader xml)
        {
            _take = null;
            if (path is ["Event", "System", var name])
                OpenSystem(name, xml);
            else if (path is ["Event", "EventData", "Binary"])
                _take = value => _binary += value;
            else if (path is ["Event", "EventData", "Data", ..] or ["Event", "UserData", _, _, ..])
                OpenDatum(path is ["Event", "EventData", ..] ? xml.GetAttribute("Name") : path[^1]);
            else if (path is ["Event", "RenderingInfo", "Message"])
                _take = value => _message += value;
        }

        public void Text(string value) => _take?.Invoke(value);

        public EventRecord? ToRecord() => _provider is null || _id is null || _time is null ? null : new()
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
            Data = [.. _data.Select(static datum => new EventDatum(datum.Name, datum.Value)), .. _message is null ? Array.Empty<EventDatum>() : [new("Message", _message)]],
            Binary = Bytes(),
        };

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

        private void OpenDatum(string? name)
        {
            var at = _data.Count;
            _data.Add((name, string.Empty));
            _take = value => _data[at] = (name, _data[at].Value + value);
        }

        private byte[] Bytes()
        {
            var hexadecimal = _binary.Trim();
            return hexadecimal.Length % 2 == 0 && hexadecimal.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hexadecimal) : [];
        }

        private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
