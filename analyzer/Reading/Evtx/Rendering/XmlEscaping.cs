using System.Buffers;
using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>
/// Text in XML. What XML 1.0 forbids even as a reference is shown as <c>&lt;U+0001&gt;</c>, escaped; what is allowed but cannot be seen
/// (controls, bidirectional and zero-width characters) is written as a reference, so that it is visible and its value is kept.
/// </summary>
internal static class XmlEscaping
{
    private static readonly SearchValues<char> PlainInText = Plain("&<>", "\n\t");
    private static readonly SearchValues<char> PlainInAttribute = Plain("&<>'\"", string.Empty);

    /// <summary>Writes the text of an element.</summary>
    public static void WriteText(ReadOnlySpan<char> text, Utf8Buffer output) => Write(text, PlainInText, output);

    /// <summary>Writes the value of an attribute, in either kind of quotes.</summary>
    public static void WriteAttribute(ReadOnlySpan<char> text, Utf8Buffer output) => Write(text, PlainInAttribute, output);

    private static void Write(ReadOnlySpan<char> text, SearchValues<char> plain, Utf8Buffer output)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(plain);
            if (length < 0)
                length = text.Length;
            output.WriteAscii(text[..length]);
            text = text[length..];
            while (!text.IsEmpty && !plain.Contains(text[0]))
                text = text[WriteRune(text, output)..];
        }
    }

    private static int WriteRune(ReadOnlySpan<char> text, Utf8Buffer output)
    {
        // On failure the rune is U+FFFD, but the text has one lone surrogate there: show that.
        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done;
        switch (isWhole ? rune.Value : text[0])
        {
            case '&':
                output.Write("&amp;"u8);
                break;
            case '<':
                output.Write("&lt;"u8);
                break;
            case '>':
                output.Write("&gt;"u8);
                break;
            case '\'':
                output.Write("&apos;"u8);
                break;
            case '"':
                output.Write("&quot;"u8);
                break;
            case var forbidden when IsForbidden(forbidden):
                output.WriteAscii(string.Create(CultureInfo.InvariantCulture, $"&lt;U+{forbidden:X4}&gt;"));
                break;
            case var other when IsHidden(rune):
                output.WriteAscii(string.Create(CultureInfo.InvariantCulture, $"&#x{other:X};"));
                break;
            default:
                output.WriteText(text[..used]);
                break;
        }

        return used;
    }

    /// <summary>Characters that XML 1.0 has no way to write.</summary>
    private static bool IsForbidden(int code) =>
        (code < ' ' && code is not ('\t' or '\n' or '\r')) || code is (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;

    private static SearchValues<char> Plain(string except, string and) =>
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static code => (char)code).Except(except), .. and]);
}
