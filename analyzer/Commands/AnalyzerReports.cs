using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Format.Languages;
using Spectre.Console;

namespace ArcBundle.Analyzer.Commands;

/// <summary>The report writers of the program, with the texts of all its parts.</summary>
internal static class AnalyzerReports
{
    /// <summary>Knows the texts of all parts.</summary>
    public static MessageRenderer Renderer { get; } = new(
        ("intake.", IntakeTexts.Catalog),
        ("reading.", ReadingTexts.Catalog),
        ("evtx.", EvtxNotes.Texts),
        ("trace.", TraceNotes.Texts),
        ("case.", CaseTexts.Catalog),
        ("signature.", SignatureTexts.Catalog),
        ("", CauseTexts.Catalog),
        ("", InvestigationTexts.Catalog));

    /// <summary>One writer per format.</summary>
    public static ReportWriters Writers { get; } = new(Renderer);

    /// <summary>Writes the first lines of the text report to the console.</summary>
    public static void WriteAnswerTo(TextWriter output, AnalysisResult result, Language language)
    {
        using var lines = new LineFeedWriter(output);
        ((TextReport)Writers.For(ReportFormat.Text)).WriteAnswer(result, language, IsTerminal(output) ? ConsoleOf(output) : TextConsole.Plain(lines));
    }

    /// <summary>Lines on the console: in colours and in its width when it is a terminal, plain and 100 cells wide when it is not.</summary>
    /// <param name="output">Where the result goes.</param>
    /// <param name="language">Its language.</param>
    /// <param name="write">Writes the lines.</param>
    public static void WriteLinesTo(TextWriter output, Language language, Action<TextCanvas> write)
    {
        using var lines = new LineFeedWriter(output);
        var console = IsTerminal(output) ? ConsoleOf(output) : TextConsole.Plain(lines);
        write(new TextCanvas(console, IsTerminal(output) ? TextReport.WidthOf(console) : TextReport.PlainWidth, language == Language.Japanese));
    }

    /// <summary>The console when results go to a terminal; null when they go elsewhere.</summary>
    public static IAnsiConsole? TerminalOf(TextWriter output) => IsTerminal(output) ? ConsoleOf(output) : null;

    private static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    private static IAnsiConsole ConsoleOf(TextWriter output) => TextConsole.Terminal(output, Environment.GetEnvironmentVariable("NO_COLOR"));
}
