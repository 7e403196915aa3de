using System.Buffers;
using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Text for a line, made visible by the rules of <see cref="VisibleText"/> and written as UTF-8 with no string made of it.</summary>
/// <param name="doublesQuotes">True to write a double quote twice, as a quoted CSV cell needs it.</param>
internal sealed class CellText(bool doublesQuotes)
{
    private const int LongestRune = 4;

    private const string PlainButQuote =
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private readonly SearchValues<char> _plain = SearchValues.Create(doublesQuotes ? PlainButQuote : PlainButQuote + '"');

    /// <summary>Writes text that ends next to something other than a mark or the other half of a surrogate pair or line end.</summary>
    public void Write(ReadOnlySpan<char> text, Utf8Buffer output)
    {
        var marks = 0;
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAnyExcept(_plain);
            if (length < 0)
                length = text.Length;
            if (length > 0)
            {
                output.WriteAscii(text[..length]);
                text = text[length..];
                marks = 0;
            }

            while (!text.IsEmpty && !_plain.Contains(text[0]))
                text = text[WriteRune(text, ref marks, output)..];
        }
    }

    private static int WriteRune(ReadOnlySpan<char> text, ref int marks, Utf8Buffer output)
    {
        // On failure the rune is U+FFFD, but the text has one lone surrogate there: show that.
        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done;
        var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
        marks = isMark ? marks + 1 : 0;
        switch (text)
        {
            case ['"', ..]:
                output.Write("\"\""u8);
                break;
            case ['\t', ..]:
                output.Write((byte)' ');
                break;
            case ['\r', '\n', ..]:
                output.WriteText("↵");
                return 2;
            case ['\r' or '\n', ..]:
                output.WriteText("↵");
                break;
            default:
                if (!isWhole || VisibleText.IsHidden(rune) || marks > VisibleText.MostMarks)
                    output.WriteAscii(string.Create(CultureInfo.InvariantCulture, $"<U+{(isWhole ? rune.Value : text[0]):X4}>"));
                else
                    output.Advance(rune.EncodeToUtf8(output.GetSpan(LongestRune)));
                break;
        }

        return used;
    }
}
