using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>Writes a report with a bar on the terminal, if there is one.</summary>
internal static class WatchedReport
{
    /// <summary>Writes, in the language of the command, and wipes the bar away.</summary>
    public static void Write(IReportWriter writer, AnalysisResult result, Stream target, CommandSurroundings surroundings, CommandTexts texts)
    {
        surroundings.Progress?.Begin(texts["progress.writing"]);
        writer.Write(result, surroundings.Language(), target, surroundings.Progress is { } progress ? progress.Tell : null);
        surroundings.Progress?.Wipe();
    }
}
