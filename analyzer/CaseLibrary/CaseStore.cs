using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// A case library: cases, the evidence attached to them, their reports and their chain of custody. Safe against a kill at any moment and against
/// several processes at once; one store is for one thread. Nothing that was attached is ever removed.
/// </summary>
internal sealed class CaseStore : IDisposable
{
    private readonly LibraryFolder _folder;
    private readonly LibraryIndex _index;
    private readonly CaseStoreSettings _settings;

    private CaseStore(LibraryFolder folder, LibraryIndex index, CaseStoreSettings settings) => (_folder, _index, _settings) = (folder, index, settings);

    /// <summary>Full path of the library.</summary>
    public string Path => _folder.Root;

    /// <summary>Opens the library in the folder <paramref name="path"/>.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="settings">What the store needs from outside.</param>
    /// <param name="create">Whether to make the library when there is none; else that is a problem with the key <c>case.no-library</c>.</param>
    public static LibraryAnswer<CaseStore> Open(string path, CaseStoreSettings settings, bool create)
    {
        LibraryFolder folder;
        try
        {
            folder = new LibraryFolder(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return LibraryProblem.Usage("case.library-path", ("path", path));
        }

        return LibraryFaults.Guard<CaseStore>(folder, () =>
        {
            if (!File.Exists(folder.Index))
            {
                if (Directory.Exists(folder.Files))
                    return LibraryProblem.Library("case.library-index-lost", ("path", folder.Root), ("index", folder.Index));
                if (!create)
                    return LibraryProblem.Usage("case.no-library", ("path", folder.Root));
                MakeFolder(folder.Root);
            }

            return LibraryIndex.Open(folder, create, settings).TryGet(out var index, out var problem)
                ? new CaseStore(folder, index, settings) : problem;
        });
    }

    /// <summary>Opens a case.</summary>
    public LibraryAnswer<Case> New(CaseId id) => LibraryFaults.Guard<Case>(_folder, () =>
    {
        var now = _settings.Time.GetUtcNow();
        using var transaction = _index.Write();
        if (CaseRecords.Find(_index, id) is { } existing)
            return LibraryProblem.Usage("case.exists", ("case", existing.Id.Text), ("time", IndexRow.Time(existing.OpenedUtc)));
        var number = CaseRecords.Add(_index, id, now);
        CustodyRecords.Add(_index, number, new CustodyEntry { AtUtc = now, Action = CustodyAction.Opened, Station = _settings.Station });
        transaction.Commit();
        return CaseRecords.Find(_index, id)!;
    });

    /// <summary>All cases, in order of opening.</summary>
    public LibraryAnswer<List<Case>> List() => LibraryFaults.Guard<List<Case>>(_folder, () => CaseRecords.All(_index));

    /// <summary>Everything that is kept of a case.</summary>
    public LibraryAnswer<CaseFile> Show(CaseId id) => LibraryFaults.Guard<CaseFile>(_folder, () =>
    {
        using var transaction = _index.Read();
        return CaseRecords.Find(_index, id) is { } found
            ? new CaseFile(found, AttachmentRecords.Of(_index, found), AnalysisRecords.Of(_index, found), CustodyRecords.Of(_index, found))
            : NoCase(id);
    });

    /// <summary>Attaches files and folders to a case. Attaching the same content again changes nothing, except that it restores what was damaged.</summary>
    public LibraryAnswer<AttachReport> Attach(CaseId id, IReadOnlyList<string> paths) => LibraryFaults.Guard<AttachReport>(_folder, () =>
        CaseRecords.Find(_index, id) is { } found ? new CaseAttaching(_folder, _index, _settings).Attach(found, paths) : NoCase(id));

    /// <summary>Analyzes everything attached to a case together and keeps the reports.</summary>
    public LibraryAnswer<AnalyzeReport> Analyze(CaseId id, CaseAnalyzer analyzer, Language language)
    {
        var found = LibraryFaults.Guard<Case>(_folder, () => CaseRecords.Find(_index, id) is { } known ? known : NoCase(id));
        return found.TryGet(out var owner, out var problem)
            ? new CaseAnalyzing(_folder, _index, _settings).Analyze(owner, analyzer, language) : problem;
    }

    /// <summary>Copies everything that is kept of a case to <paramref name="target"/>.</summary>
    /// <param name="id">The case.</param>
    /// <param name="target">Where to; closed by the caller.</param>
    /// <param name="name">What the target is called in the chain of custody.</param>
    public LibraryAnswer<ExportReport> Export(CaseId id, IExportTarget target, string name) =>
        Show(id).TryGet(out var file, out var problem) ? new CaseExporting(_folder, _index, _settings).Export(file, target, name) : problem;

    /// <summary>Re-hashes everything and names what is not as it should be.</summary>
    public LibraryAnswer<LibraryCheck> Check() => LibraryFaults.Guard<LibraryCheck>(_folder, () => new LibraryChecking(_folder, _index, _settings.Told).Check());

    /// <summary>Where the reports of an analysis are.</summary>
    public IReadOnlyList<string> ReportPaths(Case owner, CaseAnalysis analysis) =>
        [.. analysis.Reports.Select(r => System.IO.Path.Combine(_folder.ReportsOf(owner.Id, analysis.Folder), r.Path))];

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    // Customers' evidence is for this user only. A library to share gets its folder, with its permissions, from whoever shares it.
    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static LibraryProblem NoCase(CaseId id) => LibraryProblem.Usage("case.unknown", ("case", id.Text));
}
