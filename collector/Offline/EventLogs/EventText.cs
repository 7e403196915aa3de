using System.Text;

namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>Texts inside XML.</summary>
internal static class EventText
{
    /// <summary>A name of an element or attribute.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static string Name(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 256)
            throw new InvalidDataException("An event has a malformed name.");
        foreach (var c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':'))
                throw new InvalidDataException("An event has a malformed name.");
        }

        return name.ToString();
    }

    /// <summary>Adds a text, escaped; characters that XML does not have become U+FFFD.</summary>
    public static void Append(StringBuilder xml, ReadOnlySpan<char> text, bool isAttribute)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            switch (c)
            {
                case '&':
                    xml.Append("&amp;");
                    break;
                case '<':
                    xml.Append("&lt;");
                    break;
                case '>':
                    xml.Append("&gt;");
                    break;
                case '\'' when isAttribute:
                    xml.Append("&apos;");
                    break;
                case '\r' or '\n' or '\t' when isAttribute:
                    xml.Append("&#").Append((int)c).Append(';');
                    break;
                case '\r':
                    xml.Append("&#13;");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                        xml.Append(c).Append(text[++at]);
                    else
                        xml.Append(IsXmlCharacter(c) ? c : '\uFFFD');
                    break;
            }
        }
    }

    /// <summary>XML 1.0, production 2.</summary>
    private static bool IsXmlCharacter(char c) => c >= ' ' ? !char.IsSurrogate(c) && c <= '\uFFFD' : c is '\t' or '\n' or '\r';
}
