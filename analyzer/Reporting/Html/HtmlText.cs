using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>
/// The interpolated string of <see cref="HtmlWriter.Write"/>: writes its parts in order as they come. A hole takes a text, which is
/// escaped, a whole number, or an action that writes a nested piece of HTML.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText
{
    private readonly HtmlWriter _writer;

    /// <summary>Called by the compiler.</summary>
    public HtmlText(int literalLength, int formattedCount, HtmlWriter writer)
    {
        _ = literalLength;
        _ = formattedCount;
        _writer = writer;
    }

    /// <summary>A literal part: markup.</summary>
    public void AppendLiteral(string value) => _writer.WriteMarkup(value);

    /// <summary>A text, escaped; null as nothing.</summary>
    public void AppendFormatted(string? value) => _writer.WriteValue(value);

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => _writer.WriteMarkup(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A nested piece.</summary>
    public void AppendFormatted(Action value)
    {
        _ = _writer;
        value();
    }
}
