using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Analyzes a case and keeps the reports: written aside, renamed into place as one folder, then recorded in one transaction.</summary>
/// <param name="folder">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="settings">Clock and station.</param>
internal sealed class CaseAnalyzing(LibraryFolder folder, LibraryIndex index, CaseStoreSettings settings)
{
    /// <summary>Runs <paramref name="analyzer"/> over everything attached to <paramref name="owner"/>.</summary>
    public LibraryAnswer<AnalyzeReport> Analyze(Case owner, CaseAnalyzer analyzer, Language language)
    {
        var started = settings.Time.GetUtcNow();
        if (!LibraryFaults.Guard(folder, () => Prepare(owner)).TryGet(out var evidence, out var problem))
            return problem;
        using (evidence.Workspace)
        {
            // Not guarded: what the analyzer throws is its own error and not the library's.
            var outcome = evidence.Paths.Count == 0 ? null : analyzer(evidence.Paths, language);
            return outcome is null or { Reports.Count: 0 }
                ? new AnalyzeReport(null, [], evidence.LeftOut)
                : LibraryFaults.Guard<AnalyzeReport>(folder, () => Keep(owner, evidence, outcome, started));
        }
    }

    private LibraryAnswer<Materialisation> Prepare(Case owner)
    {
        var attachments = AttachmentRecords.Of(index, owner);
        if (attachments.Count == 0)
            return LibraryProblem.Library("case.nothing-attached", ("case", owner.Id.Text));
        var workspace = Workspace.Create(folder);
        try
        {
            return Materialisation.Of(folder, workspace, attachments, settings.Told);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    private AnalyzeReport Keep(Case owner, Materialisation evidence, AnalysisOutcome outcome, DateTimeOffset started)
    {
        var aside = evidence.Workspace.NextFile();
        var reports = WriteAside(outcome.Reports, aside);
        var analysis = new CaseAnalysis
        {
            AtUtc = started,
            Folder = AnalysisFolderName.New(started),
            ToolVersion = outcome.ToolVersion,
            RulesVersion = outcome.Rules.Version,
            RulesHash = ContentHash.Parse(outcome.Rules.Sha256) ?? throw new ArgumentException("The rules' SHA-256 is not one.", nameof(outcome)),
            ReportHash = FolderHash.Of(reports),
            ExitCode = outcome.ExitCode == 0 && evidence.LeftOut.Count > 0 ? 1 : outcome.ExitCode,
            Inputs = evidence.Inputs,
            Reports = reports,
        };
        var place = folder.ReportsOf(owner.Id, analysis.Folder);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        Directory.Move(aside, place);
        Record(owner, analysis);
        return new AnalyzeReport(analysis, [.. reports.Select(r => Path.Combine(place, r.Path))], evidence.LeftOut);
    }

    private static List<AttachedFile> WriteAside(IReadOnlyList<ReportFile> reports, string aside)
    {
        Directory.CreateDirectory(aside);
        var written = new List<AttachedFile>();
        foreach (var report in reports.OrderBy(static r => r.Name, StringComparer.Ordinal))
        {
            if (!ReportFile.IsName(report.Name))
                throw new ArgumentException($"Not a plain file name: {report.Name}", nameof(reports));
            using var file = new FileStream(Path.Combine(aside, report.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            using var content = new MemoryStream(report.Content.ToArray(), writable: false);
            EvidenceCopy.Copy(content, file, long.MaxValue, out var stored);
            file.Flush(flushToDisk: true);
            written.Add(new AttachedFile(report.Name, stored, null, null));
        }

        return written;
    }

    private void Record(Case owner, CaseAnalysis analysis)
    {
        using var transaction = index.Write();
        AnalysisRecords.Add(index, owner.Number, analysis);
        CustodyRecords.Add(index, owner.Number, new CustodyEntry
        {
            AtUtc = analysis.AtUtc,
            Action = CustodyAction.Analyzed,
            Station = settings.Station,
            Subject = analysis.Folder,
            Hash = analysis.ReportHash,
        });
        transaction.Commit();
    }
}
