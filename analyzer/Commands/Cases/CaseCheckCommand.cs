using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case check</c>: whether everything in the library is there and unchanged.</summary>
internal sealed class CaseCheckCommand : Command
{
    private readonly CaseDesk _desk;

    /// <param name="desk">What the case commands share.</param>
    public CaseCheckCommand(CaseDesk desk)
        : base("check", desk.Text("case.help-check"))
    {
        _desk = desk;
        SetAction(parsed => desk.OnLibrary(parsed, create: false, store =>
            store.Check().TryGet(out var check, out var problem) ? Tell(check) : desk.Fail(problem)));
    }

    private int Tell(LibraryCheck check)
    {
        foreach (var finding in check.Findings)
            _desk.Complain(finding.Text);
        _desk.Say(
            check.IsWhole ? "case.check-whole" : "case.check-damaged",
            ("cases", CaseDesk.Number(check.Cases)), ("files", CaseDesk.Number(check.Files)), ("bytes", CaseDesk.Number(check.Bytes)),
            ("reports", CaseDesk.Number(check.Reports)), ("damage", CaseDesk.Number(check.Findings.Count(static f => f.IsDamage))));
        return check.IsWhole ? ExitCodes.Done : ExitCodes.Incomplete;
    }
}
