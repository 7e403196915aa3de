using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case new ID</c>: opens a case, and makes the library when there is none.</summary>
internal sealed class CaseNewCommand : Command
{
    /// <param name="desk">What the case commands share.</param>
    public CaseNewCommand(CaseDesk desk)
        : base("new", desk.Text("case.help-new"))
    {
        var id = desk.IdArgument();
        Arguments.Add(id);
        SetAction(parsed => desk.OnCase(parsed, id, create: true, (store, caseId) =>
        {
            if (!store.New(caseId).TryGet(out var opened, out var problem))
                return desk.Fail(problem);
            desk.Say("case.opened", ("case", opened.Id.Text), ("path", store.Path));
            return ExitCodes.Done;
        }));
    }
}
