using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Comparison;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case replay ID</c>: analyzes a case again with the rules of today and tells which verdicts moved since the last analysis.</summary>
internal sealed class CaseReplayCommand : Command
{
    private readonly CaseDesk _desk;
    private readonly CaseAnalyzer _analyzer;

    /// <param name="desk">What the case commands share.</param>
    /// <param name="analyzer">Analyzes the evidence of a case.</param>
    public CaseReplayCommand(CaseDesk desk, CaseAnalyzer analyzer)
        : base("replay", desk.Text("case.help-replay"))
    {
        _desk = desk;
        _analyzer = analyzer;
        var id = desk.IdArgument();
        Arguments.Add(id);
        SetAction(parsed => desk.OnCase(parsed, id, create: false, Replay));
    }

    private int Replay(CaseStore store, CaseId caseId)
    {
        if (!store.Show(caseId).TryGet(out var file, out var problem))
            return _desk.Fail(problem);
        if (file.Analyses.Count == 0)
            return _desk.Fail(LibraryProblem.Usage("case.not-analyzed", ("case", caseId.Text)));
        var last = file.Analyses[^1];
        var lastReport = ReportOf(store.ReportPaths(file.Case, last));
        var before = KeptJudgements.Read(lastReport);
        if (before is null)
            return _desk.Fail(LibraryProblem.Library("case.replay-report-lost", ("path", lastReport ?? last.Folder)));
        if (!store.Analyze(caseId, _analyzer, _desk.Language).TryGet(out var report, out problem))
            return _desk.Fail(problem);
        foreach (var left in report.LeftOut)
            _desk.Complain(new Message($"case.left-out-{left.State.ToName()}", ("name", left.Name), ("hash", left.Content.Hash.Text)));
        if (report.Analysis is not { } analysis)
            return _desk.Fail(LibraryProblem.Library("case.nothing-readable", ("case", caseId.Text)));
        _desk.Say("case.replay-rules", ("old", last.RulesVersion), ("oldhash", last.RulesHash.Text[..12]), ("new", analysis.RulesVersion), ("newhash", analysis.RulesHash.Text[..12]));
        Tell(before, KeptJudgements.Read(ReportOf(report.ReportPaths)) ?? Judgements.None);
        foreach (var path in report.ReportPaths)
            _desk.Say("case.analyzed", ("path", path));
        return analysis.ExitCode;
    }

    private void Tell(Judgements before, Judgements after)
    {
        var moved = MovedVerdict.Between(before, after).ToList();
        if (moved.Count == 0)
            _desk.Say("case.replay-none");
        foreach (var (subject, cause, old, now) in moved)
        {
            var key = old is null ? "case.replay-new" : now is null ? "case.replay-gone" : "case.replay-moved";
            _desk.Say(key, ("incident", subject), ("cause", cause), ("old", old?.ToName() ?? "-"), ("new", now?.ToName() ?? "-"));
        }
    }

    private static string? ReportOf(IReadOnlyList<string> paths) =>
        paths.FirstOrDefault(static path => string.Equals(Path.GetFileName(path), "report.json", StringComparison.Ordinal));
}
