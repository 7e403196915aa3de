using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case list</c>: all cases, in order of opening.</summary>
internal sealed class CaseListCommand : Command
{
    /// <param name="desk">What the case commands share.</param>
    public CaseListCommand(CaseDesk desk)
        : base("list", desk.Text("case.help-list"))
    {
        SetAction(parsed => desk.OnLibrary(parsed, create: false, store =>
        {
            if (!store.List().TryGet(out var cases, out var problem))
                return desk.Fail(problem);
            if (cases.Count == 0)
                desk.Say("case.list-empty", ("path", store.Path));
            foreach (var one in cases)
            {
                desk.Say(
                    "case.list-line",
                    ("case", one.Id.Text), ("time", CaseDesk.Time(one.OpenedUtc)),
                    ("attachments", CaseDesk.Number(one.Attachments)), ("analyses", CaseDesk.Number(one.Analyses)));
            }

            return ExitCodes.Done;
        }));
    }
}
