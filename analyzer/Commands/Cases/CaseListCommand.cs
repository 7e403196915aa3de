using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case list</c>: all cases, in order of opening.</summary>
internal sealed class CaseListCommand : Command
{
    private readonly CaseDesk _desk;

    /// <param name="desk">What the case commands share.</param>
    public CaseListCommand(CaseDesk desk)
        : base("list", desk.Text("case.help-list"))
    {
        _desk = desk;
        SetAction(List);
    }

    private int List(ParseResult parsed)
    {
        if (!_desk.Open(parsed, create: false).TryGet(out var store, out var problem))
        {
            var exit = _desk.Fail(problem);
            // That there is no library yet is an answer to the question which cases there are.
            return problem.Text.Key is "case.no-library" ? ExitCodes.Done : exit;
        }

        using (store)
            return store.List().TryGet(out var cases, out problem) ? Tell(store, cases) : _desk.Fail(problem);
    }

    private int Tell(CaseStore store, List<Case> cases)
    {
        if (cases.Count == 0)
            _desk.Say("case.list-empty", ("path", store.Path));
        foreach (var one in cases)
        {
            _desk.Say(
                "case.list-line",
                ("case", one.Id.Text), ("time", CaseDesk.Time(one.OpenedUtc)),
                ("attachments", CaseDesk.Number(one.Attachments)), ("analyses", CaseDesk.Number(one.Analyses)));
        }

        return ExitCodes.Done;
    }
}
