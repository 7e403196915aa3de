using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case analyze ID</c>: analyzes everything attached to a case together and keeps the report.</summary>
internal sealed class CaseAnalyzeCommand : Command
{
    private readonly CaseDesk _desk;

    /// <param name="desk">What the case commands share.</param>
    /// <param name="analyzer">Analyzes the evidence of a case.</param>
    public CaseAnalyzeCommand(CaseDesk desk, CaseAnalyzer analyzer)
        : base("analyze", desk.Text("case.help-analyze"))
    {
        _desk = desk;
        var id = desk.IdArgument();
        Arguments.Add(id);
        SetAction(parsed => desk.OnCase(parsed, id, create: false, (store, caseId) =>
            store.Analyze(caseId, analyzer, desk.Language).TryGet(out var report, out var problem) ? Tell(caseId, report) : desk.Fail(problem)));
    }

    private int Tell(CaseId caseId, AnalyzeReport report)
    {
        foreach (var file in report.LeftOut)
            _desk.Complain(new Message($"case.left-out-{file.State.ToName()}", ("name", file.Name), ("hash", file.Content.Hash.Text)));
        if (report.Analysis is not { } analysis)
            return _desk.Fail(LibraryProblem.Library("case.nothing-readable", ("case", caseId.Text)));
        foreach (var path in report.ReportPaths)
            _desk.Say("case.analyzed", ("path", path));
        return analysis.ExitCode;
    }
}
