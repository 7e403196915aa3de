using System.Text;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>The tags that begin and end an event, as bytes of one encoding.</summary>
internal sealed class EventXmlMarks
{
    /// <summary>What may follow the name in a start tag; <c>Events</c> and <c>EventData</c> begin alike.</summary>
    private const string AfterName = " >\t\r\n";

    /// <summary>Bytes from the start of an event to its <c>System</c>: a name, a namespace and blanks.</summary>
    private const int LongestStartTag = 512;

    private readonly byte[] _open;
    private readonly byte[] _close;
    private readonly byte[] _system;
    private readonly int _unit;
    private readonly bool _isBigEndian;

    private EventXmlMarks(Encoding encoding, int unit, bool isBigEndian)
    {
        _open = encoding.GetBytes("<Event");
        _close = encoding.GetBytes("</Event>");
        _system = encoding.GetBytes("<System");
        _unit = unit;
        _isBigEndian = isBigEndian;
    }

    /// <summary>The marks of an encoding. Every 8-bit page has them as ASCII.</summary>
    public static EventXmlMarks Of(DetectedEncoding encoding) => encoding.CodePage switch
    {
        CodePages.Utf16 => new(Encoding.Unicode, 2, isBigEndian: false),
        CodePages.Utf16BigEndian => new(Encoding.BigEndianUnicode, 2, isBigEndian: true),
        _ => new(Encoding.ASCII, 1, isBigEndian: false),
    };

    /// <summary>Where the first start tag begins; -1 without one that is seen whole.</summary>
    public int StartOf(ReadOnlySpan<byte> text)
    {
        for (var from = 0; Find(text, _open, from) is >= 0 and var at; from = at + _unit)
        {
            var next = at + _open.Length;
            if (next + _unit <= text.Length && AfterName.Contains(UnitAt(text, next), StringComparison.Ordinal))
                return at;
        }

        return -1;
    }

    /// <summary>The place behind the first end tag; -1 without one.</summary>
    public int EndOf(ReadOnlySpan<byte> text) => Find(text, _close, 0) is >= 0 and var at ? at + _close.Length : -1;

    /// <summary>
    /// Where, inside the event that <paramref name="text"/> begins with, another one begins; -1 when none does. The element <c>System</c> follows
    /// at once then: data may hold an element of the name <c>Event</c> too.
    /// </summary>
    public int NextEventIn(ReadOnlySpan<byte> text)
    {
        for (var at = _open.Length; StartOf(text[at..]) is >= 0 and var found; at += _open.Length)
        {
            at += found;
            var head = text.Slice(at, Math.Min(LongestStartTag, text.Length - at));
            if (Find(head, _system, 0) is > 0 and var system && head[..system].Count(_close.AsSpan(0, _unit)) == 1)
                return at;
        }

        return -1;
    }

    private int Find(ReadOnlySpan<byte> text, byte[] mark, int from)
    {
        while (from < text.Length)
        {
            var at = text[from..].IndexOf(mark);
            if (at < 0)
                return -1;
            at += from;
            if (at % _unit == 0)
                return at;
            from = at + 1;
        }

        return -1;
    }

    private char UnitAt(ReadOnlySpan<byte> text, int at) => (_unit, _isBigEndian) switch
    {
        (1, _) => (char)text[at],
        (_, true) => (char)((text[at] << 8) | text[at + 1]),
        _ => (char)(text[at] | (text[at + 1] << 8)),
    };
}
