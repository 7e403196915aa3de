using System.Text;

namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>Writes one event of a chunk as XML (binary XML of MS-EVEN6 2.2.12). What is malformed throws <see cref="InvalidDataException"/>: that event is lost.</summary>
internal sealed class EventXmlBuilder
{
    private const int DeepestElement = 32;
    private const int DeepestFragment = 8;

    /// <summary>Characters of one event: its bytes are 64 KiB at most, but a template may use a value often.</summary>
    private const int LongestEvent = 2 * 1024 * 1024;

    private readonly StringBuilder _xml = new();

    /// <summary>The event whose content begins at a place.</summary>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public string Write(ReadOnlySpan<byte> chunk, int position)
    {
        _xml.Clear();
        var bytes = new EventBytes(chunk, position);
        Fragment(chunk, ref bytes, 0);
        return _xml.ToString();
    }

    private void Fragment(ReadOnlySpan<byte> chunk, ref EventBytes bytes, int depth)
    {
        if (depth > DeepestFragment)
            throw new InvalidDataException("Fragments are nested too deep.");
        if (bytes.Peek() == EventTokens.FragmentHeader)
            bytes.Take(4);
        if (bytes.Peek() == EventTokens.Template)
        {
            Template(chunk, ref bytes, depth);
            return;
        }

        while (EventTokens.Plain(bytes.Peek()) == EventTokens.OpenElement)
            Element(chunk, ref bytes, EventSubstitutions.None, depth, 0, isTemplate: false);
    }

    private void Template(ReadOnlySpan<byte> chunk, ref EventBytes bytes, int depth)
    {
        bytes.Take(6);
        var offset = bytes.Int32();
        var definition = new EventBytes(chunk, offset);
        definition.Take(20);
        var size = definition.Int32();
        if (offset == bytes.Position)
            bytes.Take(24 + size);
        var values = EventSubstitutions.Read(ref bytes);
        if (definition.Peek() == EventTokens.FragmentHeader)
            definition.Take(4);
        while (EventTokens.Plain(definition.Peek()) == EventTokens.OpenElement)
            Element(chunk, ref definition, values, depth, 0, isTemplate: true);
    }

    private void Element(ReadOnlySpan<byte> chunk, ref EventBytes bytes, EventSubstitutions values, int depth, int level, bool isTemplate)
    {
        if (level > DeepestElement || _xml.Length > LongestEvent)
            throw new InvalidDataException("An event is too large.");
        var start = _xml.Length;
        var hasAttributes = (bytes.Byte() & EventTokens.More) != 0;
        if (isTemplate)
            bytes.Take(2);
        bytes.Take(4);
        var name = EventText.Name(bytes.Name());
        _xml.Append('<').Append(name);
        if (hasAttributes)
            Attributes(chunk, ref bytes, values, depth);
        if (bytes.Byte() is var close && close == EventTokens.CloseEmpty)
        {
            _xml.Append("/>");
            return;
        }

        if (close != EventTokens.CloseStart)
            throw new InvalidDataException("A start tag does not end.");
        _xml.Append('>');
        Content(chunk, ref bytes, values, new ElementStart(start, name, depth, level, isTemplate));
    }

    private void Attributes(ReadOnlySpan<byte> chunk, ref EventBytes bytes, EventSubstitutions values, int depth)
    {
        bytes.Take(4);
        while (EventTokens.Plain(bytes.Peek()) == EventTokens.Attribute)
        {
            bytes.Byte();
            var start = _xml.Length;
            _xml.Append(' ').Append(EventText.Name(bytes.Name())).Append("='");
            var isAbsent = false;
            while (EventTokens.IsContent(bytes.Peek()))
                isAbsent |= !Piece(chunk, ref bytes, values, depth, isAttribute: true);
            _xml.Append('\'');
            if (isAbsent)
                _xml.Length = start;
        }
    }

    private void Content(ReadOnlySpan<byte> chunk, ref EventBytes bytes, EventSubstitutions values, ElementStart element)
    {
        var head = _xml.ToString(element.Start, _xml.Length - element.Start);
        var isAbsent = false;
        while (bytes.Peek() != EventTokens.EndElement)
        {
            if (EventTokens.Plain(bytes.Peek()) == EventTokens.OpenElement)
                Element(chunk, ref bytes, values, element.Depth, element.Level + 1, element.IsTemplate);
            else if (!EventTokens.IsContent(bytes.Peek()))
                throw new InvalidDataException("An element holds something unknown.");
            else if (values.ArrayAt(bytes, chunk) is { } items)
                Repeat(ref bytes, element, head, items);
            else
                isAbsent |= !Piece(chunk, ref bytes, values, element.Depth, isAttribute: false);
        }

        bytes.Byte();
        _xml.Append("</").Append(element.Name).Append('>');
        // An element whose only content is a value that may be absent, and is, is not there.
        if (isAbsent && _xml.Length == element.Start + head.Length + element.Name.Length + 3)
            _xml.Length = element.Start;
    }

    /// <summary>An array repeats its element, once for every item; the last one is ended by the caller.</summary>
    private void Repeat(ref EventBytes bytes, ElementStart element, string head, List<string> items)
    {
        bytes.Take(4);
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                _xml.Append("</").Append(element.Name).Append('>').Append(head);
            EventText.Append(_xml, items[index], isAttribute: false);
        }
    }

    /// <summary>One piece of a value.</summary>
    /// <returns>False for a value that may be absent and is.</returns>
    private bool Piece(ReadOnlySpan<byte> chunk, ref EventBytes bytes, EventSubstitutions values, int depth, bool isAttribute)
    {
        switch (EventTokens.Plain(bytes.Byte()))
        {
            case EventTokens.Value:
                bytes.Byte();
                EventText.Append(_xml, bytes.Text(), isAttribute);
                return true;
            case EventTokens.CharacterData or EventTokens.InstructionData:
                EventText.Append(_xml, bytes.Text(), isAttribute);
                return true;
            case EventTokens.CharacterReference:
                EventText.Append(_xml, [(char)bytes.UInt16()], isAttribute);
                return true;
            case EventTokens.EntityReference:
                _xml.Append('&').Append(EventText.Name(bytes.Name())).Append(';');
                return true;
            case EventTokens.InstructionTarget:
                bytes.Name();
                return true;
            case EventTokens.Substitution:
                Substitute(chunk, values, bytes.UInt16(), depth, isAttribute);
                bytes.Byte();
                return true;
            default:
                var index = bytes.UInt16();
                bytes.Byte();
                if (values.IsNull(index))
                    return false;
                Substitute(chunk, values, index, depth, isAttribute);
                return true;
        }
    }

    private void Substitute(ReadOnlySpan<byte> chunk, EventSubstitutions values, int index, int depth, bool isAttribute)
    {
        if (values.FragmentAt(index) is { } fragment)
        {
            var inner = new EventBytes(chunk[..fragment.End], fragment.Start);
            if (fragment.End > fragment.Start)
                Fragment(chunk, ref inner, depth + 1);
            return;
        }

        EventText.Append(_xml, values.TextOf(index, chunk), isAttribute);
    }

    /// <summary>An element whose start tag is written.</summary>
    private readonly record struct ElementStart(int Start, string Name, int Depth, int Level, bool IsTemplate);
}
