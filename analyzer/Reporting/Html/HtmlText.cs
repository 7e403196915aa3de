using System.Globalization;
using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html;

#pragma warning disable RS0030 // This is the one place where markup and escaped values are put together.

/// <summary>
/// The interpolated string of <see cref="HtmlWriter.Write"/>: writes its parts in order as they come. A hole takes a text, which is
/// escaped, one in both languages, a whole number, or an action that writes a nested piece of HTML.
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

    /// <summary>A text in both languages, each marked as what it is; in element content only.</summary>
    public void AppendFormatted(Bilingual value)
    {
        if (value.IsSame)
        {
            _writer.WriteValue(value.Text);
            return;
        }

        AppendPart("span", value.First, value.Text);
        AppendPart("span", value.Second, value.Other);
    }

    /// <summary>The same inside of an SVG text.</summary>
    public void AppendFormatted(SvgText value)
    {
        if (value.Text.IsSame)
        {
            _writer.WriteValue(value.Text.Text);
            return;
        }

        AppendPart("tspan", value.Text.First, value.Text.Text);
        AppendPart("tspan", value.Text.Second, value.Text.Other);
    }

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => _writer.WriteMarkup(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A nested piece.</summary>
    public void AppendFormatted(Action value)
    {
        _ = _writer;
        value();
    }

    private void AppendPart(string element, Language language, string text)
    {
        _writer.WriteMarkup($"<{element} lang=\"{language.ToName()}\">");
        _writer.WriteValue(text);
        _writer.WriteMarkup($"</{element}>");
    }
}
