using System.CommandLine;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Reporting;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>arcanalyze analyze PATH…</c></summary>
internal sealed class AnalyzeCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathsArgument _paths;
    private readonly Option<string[]> _formats;
    private readonly Option<string> _output;
    private readonly Option<string> _failOn;
    private readonly AnalysisArguments _analysis;

    /// <summary>Creates the command.</summary>
    public AnalyzeCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("analyze", texts["analyze"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _paths = new PathsArgument(texts);
        _formats = new("--format") { Description = texts["analyze.format"], HelpName = "html|json|text|md|reply", AllowMultipleArgumentsPerToken = false };
        _formats.AcceptKnown(texts, [.. Enum.GetValues<ReportFormat>().Select(static f => f.ToName())]);
        _output = new("--output", "-o") { Description = texts["analyze.output"], HelpName = "FILE|DIR" };
        _failOn = new("--fail-on") { Description = texts["analyze.fail-on"], HelpName = "likely|confirmed" };
        _failOn.AcceptKnown(texts, Verdict.Likely.ToName(), Verdict.Confirmed.ToName());
        _analysis = new(surroundings, texts);
        Add(_paths);
        Add(_formats);
        Add(_output);
        Add(_failOn);
        _analysis.AddTo(this, withMoment: true);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var writers = WritersOf(parsed.GetValue(_formats) ?? []);
        var target = ReportTarget.Of(writers, parsed.GetValue(_output), _surroundings, _texts);
        if (target is null || !_analysis.TryRead(parsed, cancellation, out var options, out var key))
            return ExitCodes.Usage;

        using var opened = key;
        using var inputs = OpenedInputs.Open(parsed.GetValue(_paths)!, _surroundings, _texts, cancellation, Inputs.With(key));
        if (!inputs.All.Any())
        {
            _surroundings.Error.WriteLine(_texts["analyze.nothing-readable"]);
            return ExitCodes.NothingReadable;
        }

        var read = WatchedAnalysis.Read(inputs, options, _surroundings, _texts, cancellation);
        var result = WatchedAnalysis.Judge(read, options, _surroundings, _texts);
        if (target.QuotesSurroundings)
            result = WatchedAnalysis.WithSurroundings(result, read, _surroundings, _texts, cancellation);
        if (!target.Write(result, cancellation))
            return ExitCodes.Usage;
        return VerdictOf(parsed.GetValue(_failOn)) is { } verdict && Reaches(result, verdict) ? ExitCodes.VerdictReached : inputs.ExitCodeOf(result);
    }

    private static Verdict? VerdictOf(string? name) =>
        new[] { Verdict.Confirmed, Verdict.Likely }.Where(verdict => string.Equals(verdict.ToName(), name, StringComparison.Ordinal)).Cast<Verdict?>().FirstOrDefault();

    private static bool Reaches(AnalysisResult result, Verdict verdict) =>
        result.Incidents.SelectMany(static diagnosis => diagnosis.Causes)
            .Concat(result.Conditions.Select(static condition => condition.Judgement))
            .Any(judgement => judgement.Verdict <= verdict);

    private static IReadOnlyList<IReportWriter> WritersOf(string[] formats) =>
        formats.Length == 0
            ? [AnalyzerReports.Writers.For(ReportFormat.Text)]
            : [.. formats.Distinct(StringComparer.Ordinal).Select(static name => AnalyzerReports.Writers.Find(name)!)];
}
