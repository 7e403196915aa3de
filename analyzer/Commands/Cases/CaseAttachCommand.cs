using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case attach ID PATH...</c>: stores bundles, files and folders with a case.</summary>
internal sealed class CaseAttachCommand : Command
{
    private readonly CaseDesk _desk;

    /// <param name="desk">What the case commands share.</param>
    public CaseAttachCommand(CaseDesk desk)
        : base("attach", desk.Text("case.help-attach"))
    {
        _desk = desk;
        var id = desk.IdArgument();
        var paths = new Argument<string[]>("PATH") { Description = desk.Text("case.help-path"), Arity = ArgumentArity.OneOrMore };
        Arguments.Add(id);
        Arguments.Add(paths);
        SetAction(parsed => desk.OnCase(parsed, id, create: false, (store, caseId) =>
            store.Attach(caseId, parsed.GetValue(paths) ?? []).TryGet(out var report, out var problem) ? Tell(report) : desk.Fail(problem)));
    }

    private int Tell(AttachReport report)
    {
        foreach (var outcome in report.Outcomes)
            Tell(report.Case, outcome);
        return report.Outcomes.All(static o => o.IsComplete) ? ExitCodes.Done
            : report.Outcomes.Any(static o => o.Attachment is not null) ? ExitCodes.Incomplete : ExitCodes.NothingReadable;
    }

    private void Tell(Case owner, AttachOutcome outcome)
    {
        if (outcome.Attachment is not { } attachment)
        {
            _desk.Complain(outcome.Refusal!);
            return;
        }

        _desk.Say(
            outcome.IsNew ? "case.attached" : "case.already-attached",
            ("case", owner.Id.Text), ("name", attachment.Name), ("hash", attachment.Hash.Text), ("time", CaseDesk.Time(attachment.AttachedUtc)));
        if (attachment.Bundle?.Host is { } host)
            _desk.Say("case.attached-host", ("host", host), ("role", attachment.Bundle.Role));
        if (outcome.Restored > 0)
            _desk.Say("case.restored", ("count", CaseDesk.Number(outcome.Restored)));
        foreach (var file in attachment.Files)
        {
            if (file.Skipped is { } reason)
                _desk.Complain(new Message($"case.skipped-{reason.ToName()}", ("name", $"{attachment.Name}/{file.Path}")));
        }
    }
}
