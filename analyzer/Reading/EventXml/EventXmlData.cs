using System.Text;
using System.Xml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>
/// Gathers the values of <c>EventData</c> and <c>UserData</c> by the same rules as the reader of binary logs: an element <c>Data</c> goes by
/// its attribute <c>Name</c>, every other one by its own name, its attributes by <c>element/@attribute</c>, and an element that holds
/// elements has no value of its own.
/// </summary>
internal sealed class EventXmlData
{
    private readonly List<EventDatum> _values = [];
    private readonly Stack<OpenElement> _open = new();
    private string _binary = string.Empty;

    /// <summary>Values so far.</summary>
    public IReadOnlyList<EventDatum> Values => _values;

    /// <summary>The bytes of the element <c>Binary</c>; empty without one.</summary>
    public byte[] Binary()
    {
        var bytes = new byte[_binary.Length / 2];
        return Convert.FromHexString(_binary.AsSpan().Trim(), bytes, out _, out var written) == System.Buffers.OperationStatus.Done ? bytes[..written] : [];
    }

    /// <summary>A start tag inside the event's data; <paramref name="path"/> ends with its name.</summary>
    public void Open(List<string> path, XmlReader xml)
    {
        var isSection = path is ["Event", "EventData" or "UserData"] or ["Event", "EventData", "EventData"];
        if (_open.TryPeek(out var parent))
            parent.HasChildren = true;
        var isData = path is ["Event", "EventData", .., "Data" or "ComplexData"];
        var isBinary = path is ["Event", "EventData", "Binary"] or ["Event", "BinaryEventData"];
        var name = isData ? NullIfEmpty(xml.GetAttribute("Name")) : xml.LocalName;
        var hasAttributes = !isData && !isSection && !isBinary && AddAttributes(xml);
        _open.Push(new(xml.Depth, name, isSection, isData, isBinary, hasAttributes));
    }

    /// <summary>Text of the element that is open.</summary>
    public void Text(string value)
    {
        if (_open.TryPeek(out var open))
            open.Text.Append(value);
    }

    /// <summary>Blanks alone, which count only in a <c>Data</c> element.</summary>
    public void Blanks(string value)
    {
        if (_open.TryPeek(out var open) && open.IsData)
            open.Text.Append(value);
    }

    /// <summary>Ends the elements at <paramref name="depth"/> and inside.</summary>
    public void Close(int depth)
    {
        while (_open.TryPeek(out var open) && open.Depth >= depth)
        {
            _open.Pop();
            Take(open);
        }
    }

    private void Take(OpenElement open)
    {
        if (open.IsBinary)
            _binary = _binary.Length > 0 ? _binary : open.Text.ToString();
        else if (!open.IsSection && !open.HasChildren && (open.Text.Length > 0 || open.IsData || !open.HasAttributes))
            _values.Add(new EventDatum(open.Name, open.Text.ToString()));
    }

    private bool AddAttributes(XmlReader xml)
    {
        var any = false;
        var element = xml.LocalName;
        while (xml.MoveToNextAttribute())
        {
            any = true;
            if (xml.Name.StartsWith("xmlns", StringComparison.Ordinal))
                continue;
            _values.Add(new EventDatum($"{element}/@{xml.LocalName}", xml.Value));
        }

        xml.MoveToElement();
        return any;
    }

    private static string? NullIfEmpty(string? name) => string.IsNullOrEmpty(name) ? null : name;

    /// <summary>An element that is open.</summary>
    private sealed class OpenElement(int depth, string? name, bool isSection, bool isData, bool isBinary, bool hasAttributes)
    {
        public int Depth { get; } = depth;

        public string? Name { get; } = name;

        public bool IsSection { get; } = isSection;

        public bool IsData { get; } = isData;

        public bool IsBinary { get; } = isBinary;

        public bool HasAttributes { get; } = hasAttributes;

        public bool HasChildren { get; set; }

        public StringBuilder Text { get; } = new();
    }
}
