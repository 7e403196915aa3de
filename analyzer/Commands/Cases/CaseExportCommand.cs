using System.CommandLine;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Cases;

/// <summary><c>case export ID --output DIR|FILE.zip</c>: everything that is kept of a case, to hand on.</summary>
internal sealed class CaseExportCommand : Command
{
    private readonly CaseDesk _desk;
    private readonly Option<string> _output;

    /// <param name="desk">What the case commands share.</param>
    public CaseExportCommand(CaseDesk desk)
        : base("export", desk.Text("case.help-export"))
    {
        _desk = desk;
        var id = desk.IdArgument();
        _output = new("--output", "-o") { Description = desk.Text("case.help-output"), HelpName = "DIR|FILE" };
        Validators.Add(result =>
        {
            if (result.GetResult(_output) is null)
                result.AddError(desk.Text("case.export-needs-output"));
        });
        Arguments.Add(id);
        Options.Add(_output);
        SetAction(parsed => desk.OnCase(parsed, id, create: false, (store, caseId) => Export(store, caseId, parsed.GetValue(_output)!)));
    }

    private int Export(CaseStore store, CaseId caseId, string output)
    {
        // Asked first: a mistyped case must not leave an empty folder behind.
        if (!store.Show(caseId).TryGet(out _, out var unknown))
            return _desk.Fail(unknown);
        if (Path.Exists(output))
            return _desk.Fail(LibraryProblem.Usage("case.export-exists", ("path", output)));
        try
        {
            using var target = Open(output);
            return store.Export(caseId, target, Path.GetFileName(Path.TrimEndingDirectorySeparator(output))).TryGet(out var report, out var problem) ? Tell(output, report) : _desk.Fail(problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return _desk.Fail(LibraryProblem.Usage("case.export-failed", ("path", output), ("reason", _desk.ReasonOf(e))));
        }
    }

    private static IExportTarget Open(string output)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } parent)
            Directory.CreateDirectory(parent);
        if (output.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return new ExportZip(output);
        Directory.CreateDirectory(output);
        return new ExportFolder(output);
    }

    private int Tell(string output, ExportReport report)
    {
        foreach (var file in report.LeftOut)
            _desk.Complain(new Message($"case.left-out-{file.State.ToName()}", ("name", file.Name), ("hash", file.Content.Hash.Text)));
        _desk.Say("case.exported", ("path", output), ("files", CaseDesk.Number(report.Files)), ("hash", report.Hash.Text));
        return report.LeftOut.Count == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
    }
}
