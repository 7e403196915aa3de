using System.Buffers;
using System.Text.Encodings.Web;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using ArcBundle.Analyzer.Reporting.Json;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Text inside a JSON string, escaped as in the JSON report and written as UTF-8 with no string made of it.</summary>
internal sealed class JsonText
{
    private readonly JavaScriptEncoder _encoder = JsonEscaping.Encoder;
    private readonly SearchValues<char> _plain;

    /// <summary>Finds out what needs no escape.</summary>
    public JsonText() => _plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Where(code => !_encoder.WillEncode(code)).Select(static code => (char)code)]);

    /// <summary>Writes text that ends next to something other than the other half of a surrogate pair.</summary>
    public void Write(ReadOnlySpan<char> text, Utf8Buffer output)
    {
        var length = text.IndexOfAnyExcept(_plain);
        if (length < 0)
            length = text.Length;
        output.WriteAscii(text[..length]);
        text = text[length..];
        Span<char> escaped = stackalloc char[512];
        while (!text.IsEmpty)
        {
            var status = _encoder.Encode(text, escaped, out var used, out var written);
            output.WriteText(escaped[..written]);
            text = text[used..];
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData && used == 0)
                break;
        }
    }
}
