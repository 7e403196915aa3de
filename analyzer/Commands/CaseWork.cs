using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What the case library needs from intake and analysis.</summary>
internal static class CaseWork
{
    /// <summary>Whom a bundle came from; null for what is no bundle or cannot be read.</summary>
    public static BundleIdentity? Identify(string path)
    {
        using var opening = Inputs.Opener.Open(path);
        return opening.Inputs is [{ Hosts: [{ Context: { } context }] }]
            ? new BundleIdentity(context.BundleId, context.HostName, context.Role, context.NowUtc)
            : null;
    }

    /// <summary>Analyzes all evidence of a case together; the reports are an HTML page and a JSON document.</summary>
    public static AnalysisOutcome Analyze(IReadOnlyList<string> paths, CommandSurroundings surroundings)
    {
        using var inputs = OpenedInputs.Open(paths, surroundings, CancellationToken.None);
        var result = Analysis.Analyzer.Analyze([.. inputs.All], new Analysis.AnalysisOptions(), CancellationToken.None);
        var reports = inputs.All.Any()
            ? new[] { ReportFormat.Html, ReportFormat.Json }.Select(format => Make(AnalyzerReports.Writers.For(format), result, surroundings.Language()))
            : [];
        return new AnalysisOutcome(inputs.ExitCodeOf(result), result.ToolVersion, result.Rules, [.. reports]);
    }

    private static ReportFile Make(IReportWriter writer, Analysis.AnalysisResult result, Language language)
    {
        using var content = new MemoryStream();
        writer.Write(result, language, content);
        return new ReportFile(writer.FileName, content.ToArray());
    }
}
