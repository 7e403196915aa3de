using ArcBundle.Analyzer.Reporting.Escaping;
using Spectre.Console;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>
/// Lines of a text report. Every text is made visible and wrapped here, and never read as markup, so no caller can forget it.
/// </summary>
/// <param name="console">Where the lines go; it decides whether styles show.</param>
/// <param name="width">Cells in a line.</param>
/// <param name="isAmbiguousWide">Whether the terminal may show ambiguous characters in two cells, as Japanese ones do.</param>
internal sealed class TextCanvas(IAnsiConsole console, int width, bool isAmbiguousWide = false)
{
    /// <summary>An empty line.</summary>
    public void Blank() => console.WriteLine();

    /// <summary>A heading with an empty line before it and a rule below it.</summary>
    public void Heading(string text)
    {
        Blank();
        var lines = LineWrap.Wrap(VisibleText.Of(text), width, isAmbiguousWide);
        foreach (var line in lines)
            Print(line, TextStyles.Heading);
        Print(new string('-', lines.Max(LineWrap.CellsOf)), TextStyles.Quiet);
    }

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Cells before each line.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    public void Line(int indent, string text, Style? style = null) => Item(indent, string.Empty, text, null, style);

    /// <summary>A paragraph that hangs behind a lead, such as a label or a number.</summary>
    /// <param name="indent">Cells before the lead.</param>
    /// <param name="lead">The lead, with the space that follows it.</param>
    /// <param name="text">The text.</param>
    /// <param name="leadStyle">Style of the lead.</param>
    /// <param name="style">Style of the text.</param>
    public void Item(int indent, string lead, string text, Style? leadStyle = null, Style? style = null)
    {
        lead = Cells(lead, width / 2);
        var hang = indent + LineWrap.CellsOf(lead);
        console.Write(new string(' ', indent));
        if (lead.Length > 0)
            console.Write(new Paragraph(lead, leadStyle));
        var first = true;
        foreach (var line in LineWrap.Wrap(VisibleText.Of(text), width - hang, isAmbiguousWide))
        {
            if (!first)
                console.Write(new string(' ', hang));
            Print(line, style);
            first = false;
        }
    }

    /// <summary><paramref name="label"/> filled with spaces to <paramref name="cells"/> cells.</summary>
    public static string Fill(string label, int cells) => label + new string(' ', Math.Max(1, cells - LineWrap.CellsOf(label)));

    private static string Cells(string lead, int most)
    {
        var shown = VisibleText.Of(lead);
        return LineWrap.CellsOf(shown) <= most ? shown : LineWrap.Wrap(shown, most - 1)[0] + " ";
    }

    private void Print(string line, Style? style)
    {
        console.Write(new Paragraph(line, style));
        console.WriteLine();
    }
}
