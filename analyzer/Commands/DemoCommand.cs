using System.CommandLine;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Demo;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze demo</c>: the main job from end to end, on two built-in hosts.</summary>
internal sealed class DemoCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Option<string> _output;

    /// <summary>Creates the command.</summary>
    public DemoCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("demo", texts["demo"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _output = new Option<string>("--output", "-o")
        {
            Description = texts["demo.output"],
            HelpName = "DIR",
            DefaultValueFactory = static _ => "arcbundle-demo",
        };
        Add(_output);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(_output)!, cancellation)));
    }

    private int Run(string output, CancellationToken cancellation)
    {
        if (File.Exists(output))
        {
            _surroundings.Error.WriteLine(_texts["analyze.output-is-file", ("path", VisibleText.Of(output))]);
            return ExitCodes.Usage;
        }

        if (!DemoHosts.AreInstalled)
        {
            _surroundings.Error.WriteLine(_texts["demo.hosts-missing"]);
            return ExitCodes.NothingReadable;
        }

        var bundles = new List<string>();
        foreach (var host in DemoHosts.All)
        {
            cancellation.ThrowIfCancellationRequested();
            _surroundings.Error.WriteLine(_texts["demo.collecting", ("host", host.Name)]);
            var run = host.Collect(output, _surroundings.Language(), _surroundings.Time, Watched(), cancellation);
            _surroundings.Progress?.Wipe();
            if (run.Failure is not null || run.BundlePath is null)
            {
                _surroundings.Error.WriteLine(_texts["demo.not-collected", ("host", host.Name), ("folder", VisibleText.Of(output))]);
                return ExitCodes.NothingReadable;
            }

            bundles.Add(run.BundlePath);
        }

        return Report(bundles, output, cancellation);
    }

    private CollectingProgress? Watched()
    {
        if (_surroundings.Progress is not { } progress)
            return null;
        progress.Begin(_texts["progress.collecting"]);
        return new(progress);
    }

    private int Report(List<string> bundles, string output, CancellationToken cancellation)
    {
        using var inputs = OpenedInputs.Open(bundles, _surroundings, _texts, cancellation);
        var result = WatchedAnalysis.Analyze(inputs, AnalysisOptions.None, _surroundings, _texts, cancellation);
        foreach (var writer in new[] { AnalyzerReports.Writers.For(ReportFormat.Html), AnalyzerReports.Writers.For(ReportFormat.Json) })
        {
            using var file = new FileStream(Path.Combine(output, writer.FileName), FileMode.Create, FileAccess.Write);
            WatchedReport.Write(writer, result, file, _surroundings, _texts);
        }

        _surroundings.Progress?.Dispose();
        AnalyzerReports.WriteAnswerTo(_surroundings.Out, result, _surroundings.Language());
        _surroundings.Out.WriteLine(_texts["demo.report", ("path", Path.GetFullPath(Path.Combine(output, "report.html")))]);
        return inputs.ExitCodeOf(result);
    }
}
