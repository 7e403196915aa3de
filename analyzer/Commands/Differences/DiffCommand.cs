using System.CommandLine;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Comparison;

namespace ArcBundle.Analyzer.Commands.Differences;

/// <summary><c>arcanalyze diff OLD NEW</c>: two bundles of one host, or a server against its agent.</summary>
internal sealed class DiffCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly Argument<string> _old;
    private readonly Argument<string> _new;
    private readonly Option<string[]> _areas;
    private readonly Option<string> _format;
    private readonly AnalysisArguments _analysis;

    /// <summary>Creates the command.</summary>
    public DiffCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("diff", texts["diff"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _old = new("OLD") { Description = texts["diff.old"] };
        _new = new("NEW") { Description = texts["diff.new"] };
        _old.RefuseOptions(texts);
        _new.RefuseOptions(texts);
        _areas = new("--area") { Description = texts["diff.area"], HelpName = "AREA" };
        _areas.AcceptKnown(texts, [.. ComparedAreas.All]);
        _format = TableFormatOption.Create(texts);
        _analysis = new(surroundings, texts);
        Add(_old);
        Add(_new);
        Add(_areas);
        Add(_format);
        _analysis.AddTo(this, withMoment: false);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_analysis.TryRead(parsed, cancellation, out var options, out var key))
            return ExitCodes.Usage;
        using var opened = key;
        using var old = OpenedInputs.Open([parsed.GetValue(_old)!], _surroundings, _texts, cancellation, Inputs.With(key));
        using var @new = OpenedInputs.Open([parsed.GetValue(_new)!], _surroundings, _texts, cancellation, Inputs.With(key));
        if (!old.All.Any() || !@new.All.Any())
        {
            _surroundings.Progress?.Dispose();
            // One side alone is nothing to compare.
            _surroundings.Error.WriteLine(_texts["diff.one-side"]);
            return ExitCodes.NothingReadable;
        }

        var comparison = CaseComparison.Of(Read(old, options, cancellation), Read(@new, options, cancellation), WatchedAnalysis.Watched(options, _surroundings, _texts));
        _surroundings.Progress?.Dispose();
        var areas = parsed.GetValue(_areas) is { Length: > 0 } asked ? asked.ToHashSet(StringComparer.Ordinal) : [.. ComparedAreas.All];
        if (parsed.GetValue(_format) is TableWriter.Text)
            AnalyzerReports.WriteLinesTo(_surroundings.Out, _surroundings.Language(), canvas => new DiffPage(canvas, _texts, new(AnalyzerReports.Renderer, _surroundings.Language()), areas).Write(comparison));
        else
            TableWriter.Write(_surroundings.Out, DiffTable.Of(comparison, areas), parsed.GetValue(_format)!);
        return Math.Max(old.ExitCodeOf(comparison.OldResult), @new.ExitCodeOf(comparison.NewResult));
    }

    private CaseHosts Read(OpenedInputs inputs, AnalysisOptions options, CancellationToken cancellation) =>
        WatchedAnalysis.Read(inputs, options, _surroundings, _texts, cancellation);
}
