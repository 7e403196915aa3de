using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case show ID</c>: attachments, analyses and chain of custody of a case.</summary>
internal sealed class CaseShowCommand : Command
{
    private readonly CaseDesk _desk;

    /// <param name="desk">What the case commands share.</param>
    public CaseShowCommand(CaseDesk desk)
        : base("show", desk.Text("case.help-show"))
    {
        _desk = desk;
        var id = desk.IdArgument();
        Arguments.Add(id);
        SetAction(parsed => desk.OnCase(parsed, id, create: false, (store, caseId) =>
        {
            if (!store.Show(caseId).TryGet(out var file, out var problem))
                return desk.Fail(problem);
            desk.Say("case.show-case", ("case", file.Case.Id.Text), ("time", CaseDesk.Time(file.Case.OpenedUtc)));
            TellAttachments(file.Attachments);
            TellAnalyses(store, file);
            TellCustody(file.Custody);
            return ExitCodes.Done;
        }));
    }

    private void TellAttachments(IReadOnlyList<Attachment> attachments)
    {
        _desk.Say(attachments.Count == 0 ? "case.show-no-attachments" : "case.show-attachments");
        foreach (var one in attachments)
        {
            _desk.Say(
                one.Kind == AttachmentKind.File ? "case.show-file" : "case.show-folder",
                ("name", one.Name), ("hash", one.Hash.Text), ("bytes", CaseDesk.Number(one.Files.Sum(static f => f.Content?.Length ?? 0))),
                ("files", CaseDesk.Number(one.Files.Count(static f => f.Content is not null))), ("time", CaseDesk.Time(one.AttachedUtc)));
            if (one.Bundle?.Host is { } host)
                _desk.Say("case.attached-host", ("host", host), ("role", one.Bundle.Role));
            if (one.Files.Count(static f => f.Skipped is not null) is > 0 and var skipped)
                _desk.Say("case.show-skipped", ("count", CaseDesk.Number(skipped)));
        }
    }

    private void TellAnalyses(CaseStore store, CaseFile file)
    {
        _desk.Say(file.Analyses.Count == 0 ? "case.show-no-analyses" : "case.show-analyses");
        foreach (var one in file.Analyses)
        {
            _desk.Say(
                "case.show-analysis",
                ("time", CaseDesk.Time(one.AtUtc)), ("tool", one.ToolVersion), ("rules", one.RulesVersion), ("hash", one.RulesHash.Text));
            foreach (var input in one.Inputs)
                _desk.Say(input.Whole ? "case.show-input" : "case.show-input-partial", ("hash", input.Hash.Text));
            foreach (var path in store.ReportPaths(file.Case, one))
                _desk.Say("case.show-report", ("path", path));
        }
    }

    private void TellCustody(IReadOnlyList<CustodyEntry> custody)
    {
        _desk.Say("case.show-custody");
        foreach (var one in custody)
        {
            _desk.Say(
                $"case.custody-{one.Action.ToName()}",
                ("time", CaseDesk.Time(one.AtUtc)), ("machine", one.Station.Machine), ("user", one.Station.User),
                ("subject", one.Subject ?? "-"), ("host", one.Host ?? "-"), ("hash", one.Hash?.Text ?? "-"));
        }
    }
}
