using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;
using Spectre.Console;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>
/// Writes the report as text. The first lines say which incident, which cause, how sure, and what to do where; details follow.
/// </summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class TextReport(MessageRenderer renderer) : IReportWriter
{
    /// <summary>Cells in a line of a report that goes to a file or a pipe.</summary>
    public const int PlainWidth = 100;

    private const int NarrowestTerminal = 40;
    private const int WidestLine = 120;

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Text;

    /// <inheritdoc/>
    public string FileName => "report.txt";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null)
    {
        using var writer = ReportOutput.Open(stream);
        using var lines = new LineFeedWriter(writer);
        Write(result, language, TextConsole.Plain(lines), PlainWidth, ReportWork.Of(result.Incidents.Count, moments: 0, told));
    }

    /// <summary>Writes to a terminal, with colours when <paramref name="console"/> has them, in lines that fit it.</summary>
    public void Write(AnalysisResult result, Language language, IAnsiConsole console) =>
        Write(result, language, console, WidthOf(console), WorkCount.Unwatched);

    /// <summary>Writes only the first lines: which incident, which cause, how sure, what to do where.</summary>
    public void WriteAnswer(AnalysisResult result, Language language, IAnsiConsole console)
    {
        var terms = new ReportTerms(renderer, language);
        var words = new IncidentWords(terms, new HostNames(result.Inputs));
        new TextAnswer(new TextCanvas(console, WidthOf(console), language == Language.Japanese), terms, words).Write(result);
    }

    /// <summary>Cells in a line on a terminal.</summary>
    public static int WidthOf(IAnsiConsole console) => Math.Clamp(console.Profile.Width - 1, NarrowestTerminal, WidestLine);

    private void Write(AnalysisResult result, Language language, IAnsiConsole console, int width, WorkCount written)
    {
        var terms = new ReportTerms(renderer, language);
        var hosts = new HostNames(result.Inputs);
        var words = new IncidentWords(terms, hosts);
        var canvas = new TextCanvas(console, width, language == Language.Japanese);
        var causes = new TextCauses(canvas, terms, words);

        new TextAnswer(canvas, terms, words).Write(result);
        new TextIncidents(canvas, terms, words, hosts, causes, written).Write(result.Incidents);
        new TextConditions(canvas, terms, hosts, causes).Write(result);
        new TextTimeline(canvas, terms, hosts).Write(result);
        new TextClocks(canvas, terms, hosts).Write(result);
        new TextInputs(canvas, terms, words, hosts).Write(result.Inputs);

        canvas.Blank();
        canvas.Line(0, terms.With("made-with", ("version", result.ToolVersion), ("rules", result.Rules.Version)), TextStyles.Quiet);
        canvas.Line(0, $"{terms["rules-hash"]}: {result.Rules.Sha256}", TextStyles.Quiet);
        canvas.Line(0, terms["article-id"], TextStyles.Quiet);
    }
}
