using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Serving.Comparing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>Analyzes one upload as <c>arcanalyze analyze</c> would, and writes every form of report in both languages.</summary>
/// <param name="run">The run; is told how far it is.</param>
/// <param name="settings">Key and signatures.</param>
internal sealed class RunAnalysis(AnalysisRun run, ServeSettings settings)
{
    private readonly List<Message> _problems = [];

    /// <summary>Analyzes.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    /// <exception cref="IOException">The reports cannot be written.</exception>
    public RunProgress Analyze(CancellationToken token)
    {
        var paths = RunInputs.Of(run.Upload, run.Choices.OneHost);
        run.Tell(new(RunState.Opening) { ToOpen = paths.Count });
        using var inputs = OpenedInputs.Open(paths, Note, Opened(paths.Count), token, Inputs.With(settings.Key));
        if (!inputs.All.Any())
            return Known(RunState.Failed) with { Failure = new("serve.run.nothing-readable") };

        run.Tell(Known(RunState.Analyzing));
        var options = new AnalysisOptions { Zone = run.Choices.Zone, DateOrder = run.Choices.DateOrder, Signatures = settings.Signatures };
        var result = Analysis.Analyzer.Analyze([.. inputs.All], options, token);
        token.ThrowIfCancellationRequested();
        run.Tell(Known(RunState.Reporting));
        return Known(RunState.Done) with { Reports = Write(result, token), Summary = ReportSummary.Of(result) };
    }

    private RunProgress Known(RunState state) => new(state) { Problems = [.. _problems] };

    private Action<int> Opened(int count) => opened => run.Tell(Known(RunState.Opening) with { Opened = opened, ToOpen = count });

    // A sentence for the engineer has no use for the path of our private folder.
    private void Note(Message problem) => _problems.Add(problem with
    {
        Arguments = [.. problem.Arguments.Select(argument => (argument.Name, Shown(argument.Value)))],
    });

    private string Shown(string value) => value
        .Replace(run.Upload.FilesFolder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)
        .Replace(run.Upload.Folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    private List<RunReport> Write(AnalysisResult result, CancellationToken token)
    {
        var reports = new List<RunReport>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var folder = Path.Combine(run.Upload.Folder, "reports", language.ToName());
            Directory.CreateDirectory(folder);
            foreach (var writer in AnalyzerReports.Writers.All)
            {
                token.ThrowIfCancellationRequested();
                reports.Add(Write(writer, result, language, Path.Combine(folder, writer.FileName)));
            }
        }

        return reports;
    }

    private static RunReport Write(IReportWriter writer, AnalysisResult result, Language language, string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        writer.Write(result, language, file);
        return new RunReport(language, writer.Format, writer.FileName, path, file.Length);
    }
}
