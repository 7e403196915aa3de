using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>
/// Writes HTML from interpolated strings: the literal parts are markup, every value in a hole is escaped. There is no other way to write,
/// so a value can neither be forgotten nor escaped twice. Holes stand in element content or in quoted attribute values only.
/// </summary>
/// <param name="output">Where the HTML goes.</param>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a piece of HTML. The handler has written it already when this is called.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler takes the writer from the receiver.")]
    public void Write([InterpolatedStringHandlerArgument("")] HtmlText html) => _ = html;

    /// <summary>The style sheet, byte for byte as the content security policy names it.</summary>
    public void WriteStyleSheet() => output.Write(ReportStyle.Sheet);

    /// <summary>Markup, as it is. Called by <see cref="HtmlText"/> only.</summary>
    internal void WriteMarkup(string markup) => output.Write(markup);

    /// <summary>A value: hidden characters made visible, then escaped.</summary>
    internal void WriteValue(string? value) => Encoder.Encode(output, VisibleText.Of(value));
}
