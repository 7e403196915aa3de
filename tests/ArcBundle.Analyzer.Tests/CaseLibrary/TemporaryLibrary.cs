using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.CaseLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

/// <summary>A case library and a folder of evidence, both gone at the end of the test. The names are Japanese throughout on purpose.</summary>
internal sealed class TemporaryLibrary : IDisposable
{
    public const string RulesHash = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("arcbundle-案件-");

    public FixedClock Clock { get; } = new();

    public string Root => Path.Combine(_root.FullName, "ライブラリ 1");

    public LibraryFolder Folder => new(Root);

    public CaseStoreSettings Settings => new()
    {
        Time = Clock,
        Station = new Station("DESK01", "engineer"),
        Identify = path => path.EndsWith(".arcb.zip", StringComparison.Ordinal)
            ? new BundleIdentity(new Guid("11111111-2222-3333-4444-555555555555"), "FILESV02", "agent", Clock.Now) : null,
    };

    /// <summary>An opened library; made when there is none.</summary>
    public CaseStore Open(CaseStoreSettings? settings = null) => Valid(CaseStore.Open(Root, settings ?? Settings, create: true));

    /// <summary>An opened library with the case.</summary>
    public CaseStore OpenWith(string caseId)
    {
        var store = Open();
        Valid(store.New(Id(caseId)));
        return store;
    }

    /// <summary>Writes a file of evidence; <paramref name="name"/> may have folders.</summary>
    public string Evidence(string name, string content) => Evidence(name, Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="Evidence(string, string)"/>
    public string Evidence(string name, byte[] content)
    {
        var path = EvidencePath(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string EvidencePath(string name) => Path.Combine(_root.FullName, "証拠", name);

    /// <summary>The stored files, by name.</summary>
    public IReadOnlyList<string> StoredFiles() => Directory.Exists(Folder.Files)
        ? [.. Directory.EnumerateFiles(Folder.Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    /// <summary>What is unfinished in the library.</summary>
    public IReadOnlyList<string> Unfinished() => Directory.Exists(Folder.Temp) ? Directory.GetFileSystemEntries(Folder.Temp) : [];

    public static CaseId Id(string text) => CaseId.Parse(text) ?? throw new ArgumentException(text, nameof(text));

    /// <summary>The value of an answer, which must have one.</summary>
    public static T Valid<T>(LibraryAnswer<T> answer)
        where T : class
    {
        Assert.Null(answer.Problem?.Text.ToString());
        return answer.Value!;
    }

    /// <summary>The key of an answer's problem, which must be one.</summary>
    public static string ProblemOf<T>(LibraryAnswer<T> answer)
        where T : class
    {
        Assert.NotNull(answer.Problem);
        return answer.Problem.Text.Key;
    }

    /// <summary>What an analysis answers that made one report.</summary>
    public static AnalysisOutcome Outcome(string report, int exitCode = 0) =>
        new(exitCode, "0.1.0", new RulesIdentity("1", RulesHash), [new ReportFile("report.json", Encoding.UTF8.GetBytes(report))]);

    public void Dispose() => _root.Delete(recursive: true);
}
