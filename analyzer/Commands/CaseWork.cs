using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Reporting;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What the case library needs from intake and analysis.</summary>
internal static class CaseWork
{
    /// <summary>Whom a bundle came from; null for what is no bundle or cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Opens an encrypted bundle; null for none, and whom such a bundle came from is not known then.</param>
    public static BundleIdentity? Identify(string path, BundleKey? key = null)
    {
        using var opening = Inputs.With(key).Open(path);
        return opening.Inputs is [{ Hosts: [{ Context: { } context }] }]
            ? new BundleIdentity(context.BundleId, context.HostName, context.Role, context.NowUtc)
            : null;
    }

    /// <summary>Analyzes all evidence of a case together; the reports are an HTML page and a JSON document.</summary>
    /// <param name="paths">Copies of the evidence.</param>
    /// <param name="surroundings">Takes what is to be told.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="key">Opens encrypted bundles; null for none.</param>
    public static AnalysisOutcome Analyze(IReadOnlyList<string> paths, CommandSurroundings surroundings, CommandTexts texts, BundleKey? key = null)
    {
        using var inputs = OpenedInputs.Open(paths, surroundings, texts, CancellationToken.None, Inputs.With(key));
        var result = WatchedAnalysis.Analyze(inputs, Analysis.AnalysisOptions.None, surroundings, texts, CancellationToken.None);
        var reports = inputs.All.Any()
            ? new[] { ReportFormat.Html, ReportFormat.Json }.Select(format => Make(AnalyzerReports.Writers.For(format), result, surroundings, texts))
            : [];
        return new AnalysisOutcome(inputs.ExitCodeOf(result), result.ToolVersion, result.Rules, [.. reports]);
    }

    private static ReportFile Make(IReportWriter writer, Analysis.AnalysisResult result, CommandSurroundings surroundings, CommandTexts texts)
    {
        using var content = new MemoryStream();
        WatchedReport.Write(writer, result, content, surroundings, texts);
        return new ReportFile(writer.FileName, content.ToArray());
    }
}
