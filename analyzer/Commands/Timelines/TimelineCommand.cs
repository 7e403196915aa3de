using System.CommandLine;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Commands.Timelines;

/// <summary><c>arcanalyze timeline PATH…</c>: what happened when on all hosts, whole.</summary>
internal sealed class TimelineCommand : Command
{
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;
    private readonly PathsArgument _paths;
    private readonly Option<string> _from;
    private readonly Option<string> _to;
    private readonly Option<string[]> _hosts;
    private readonly Option<string[]> _kinds;
    private readonly Option<string[]> _sources;
    private readonly Option<string> _text;
    private readonly Option<string> _format;
    private readonly AnalysisArguments _analysis;

    /// <summary>Creates the command.</summary>
    public TimelineCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("timeline", texts["timeline"])
    {
        _surroundings = surroundings;
        _texts = texts;
        _paths = new(texts);
        _from = new("--from") { Description = texts["timeline.from"], HelpName = "MOMENT" };
        _to = new("--to") { Description = texts["timeline.to"], HelpName = "MOMENT" };
        _hosts = new("--host") { Description = texts["timeline.host"], HelpName = "NAME" };
        _kinds = new("--kind") { Description = texts["timeline.kind"], HelpName = "KIND" };
        _kinds.AcceptKnown(texts, [.. ReportTerms.Kinds]);
        _sources = new("--source") { Description = texts["timeline.source"], HelpName = "ITEM" };
        _sources.AcceptKnown(texts, [.. ItemCatalog.All.Select(static item => item.Id.Value)]);
        _text = new("--text") { Description = texts["timeline.text"], HelpName = "TEXT" };
        _format = TableFormatOption.Create(texts);
        _analysis = new(surroundings, texts);
        Add(_paths);
        Add(_from);
        Add(_to);
        Add(_hosts);
        Add(_kinds);
        Add(_sources);
        Add(_text);
        Add(_format);
        _analysis.AddTo(this, withMoment: false);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (!_analysis.TryRead(parsed, cancellation, out var options, out var key))
            return ExitCodes.Usage;
        using var opened = key;
        if (!TryGetMoment(parsed.GetValue(_from), options, out var from) || !TryGetMoment(parsed.GetValue(_to), options, out var to))
            return ExitCodes.Usage;
        if (from > to)
            return Refuse("timeline.from-after-to");
        using var inputs = OpenedInputs.Open(parsed.GetValue(_paths)!, _surroundings, _texts, cancellation, Inputs.With(key));
        if (!inputs.All.Any())
            return inputs.ExitCodeOf(somethingDamaged: false);
        var result = WatchedAnalysis.Judge(WatchedAnalysis.Read(inputs, options, _surroundings, _texts, cancellation), options, _surroundings, _texts);
        _surroundings.Progress?.Dispose();
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in parsed.GetValue(_hosts) ?? [])
        {
            var called = TimelineFilter.HostsCalled(name, result.Inputs).ToList();
            if (called.Count == 0)
                return Refuse("timeline.no-such-host", ("host", VisibleText.Of(name)), ("hosts", string.Join(", ", result.Inputs.Select(static input => VisibleText.Of(input.Host ?? input.Id)))));
            hosts.UnionWith(called);
        }

        Write(result, new() { From = from, To = to, Hosts = hosts, Kinds = parsed.GetValue(_kinds) ?? [], Sources = parsed.GetValue(_sources) ?? [], Text = parsed.GetValue(_text) }, parsed.GetValue(_format)!);
        return inputs.ExitCodeOf(result);
    }

    private void Write(AnalysisResult result, TimelineFilter filter, string format)
    {
        var terms = new ReportTerms(AnalyzerReports.Renderer, _surroundings.Language());
        var entries = result.Timeline.Where(entry => filter.Takes(entry, terms));
        if (format is not TableWriter.Text)
        {
            TableWriter.Write(_surroundings.Out, TimelineTable.Of(entries, terms, result.Inputs), format);
            return;
        }

        var hosts = new HostNames(result.Inputs);
        AnalyzerReports.WriteLinesTo(_surroundings.Out, _surroundings.Language(), canvas =>
        {
            var any = false;
            foreach (var entry in entries)
            {
                any = true;
                canvas.Item(0, ReportTime.ToUtc(entry.AtUtc) + "  ", $"{hosts.Of(entry.Host)}  [{terms.Kind(entry.Kind)}] {terms.Of(entry.Text)}", TextStyles.Quiet, TextStyles.OfKind(entry.Kind));
            }

            if (!any)
                canvas.Line(0, _texts["timeline.none"]);
        });
    }

    private bool TryGetMoment(string? text, AnalysisOptions options, out DateTimeOffset? moment)
    {
        moment = text is null ? null : AnalysisArguments.MomentOf(text, options.Zone);
        return text is null || moment is not null || Refuse("moment-unknown", ("value", VisibleText.Of(text))) != ExitCodes.Usage;
    }

    private int Refuse(string key, params ReadOnlySpan<(string Name, string Value)> holes)
    {
        _surroundings.Error.WriteLine(_texts[key, holes]);
        return ExitCodes.Usage;
    }
}
