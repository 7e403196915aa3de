using System.Text;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>Cuts a text into its <c>Event</c> elements.</summary>
internal static class EventXmlText
{
    private const string End = "</Event>";

    /// <summary>The events of the text, one at a time; one that is too long or has no end is counted as lost.</summary>
    public static IEnumerable<string> Split(LineReader lines, int longest, TextQuality quality)
    {
        var open = new StringBuilder();
        var isTooLong = false;
        while (lines.TryRead(out var line))
        {
            var rest = line.Text;
            while (rest.Length > 0)
            {
                if (open.Length == 0)
                {
                    var start = StartOf(rest);
                    if (start < 0)
                        break;
                    rest = rest[start..];
                }

                var end = rest.IndexOf(End, StringComparison.Ordinal);
                var part = end < 0 ? rest : rest[..(end + End.Length)];
                isTooLong |= open.Length + part.Length > longest;
                if (isTooLong)
                    open.Length = Math.Min(open.Length, 1) == 0 ? Mark(open) : 1;
                else
                    open.Append(part).Append('\n');
                rest = rest[part.Length..];
                if (end < 0)
                    break;
                if (isTooLong)
                    quality.Lost++;
                else
                    yield return open.ToString();
                open.Clear();
                isTooLong = false;
            }
        }

        if (open.Length > 0)
            quality.Truncated = true;
    }

    /// <summary>Keeps the builder open with one character while the rest of a too long event is passed over.</summary>
    private static int Mark(StringBuilder open)
    {
        open.Append('<');
        return 1;
    }

    /// <summary>Where an <c>Event</c> element begins, not <c>Events</c> or <c>EventData</c>; -1 without one.</summary>
    private static int StartOf(string text)
    {
        for (var at = text.IndexOf("<Event", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<Event", at + 1, StringComparison.Ordinal))
        {
            if (at + 6 == text.Length || text[at + 6] is ' ' or '>' or '\t')
                return at;
        }

        return -1;
    }
}
