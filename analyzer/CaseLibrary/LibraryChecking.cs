using System.Globalization;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Checks a library: re-hashes every stored file and report, checks the index, and names what a killed process left. Only unfinished copies in
/// <c>temp</c> are removed, and only when nobody else is at work; whole files that no case refers to are named and kept.
/// </summary>
/// <param name="folder">The library.</param>
/// <param name="index">Its index.</param>
/// <param name="told">Is told how many bytes of the stored files are checked, and how many there are.</param>
internal sealed class LibraryChecking(LibraryFolder folder, LibraryIndex index, Action<long, long> told)
{
    private const int MostNamed = 20;

    private readonly List<CheckFinding> _damage = [];
    private readonly List<CheckFinding> _leftovers = [];

    /// <summary>Does it.</summary>
    public LibraryCheck Check()
    {
        CheckIndex();
        var store = new ContentStore(folder);
        var content = AttachmentRecords.AllContent(index);
        var count = new WorkCount(content.Sum(static file => file.Length), told);
        foreach (var file in content)
        {
            if (store.StateOf(file, count) is not ContentState.Whole and var state)
                AddDamage(file, state);
        }

        var cases = CaseRecords.All(index);
        var reports = cases.Sum(CheckReports);
        FindUnindexed();
        RemoveUnfinished();
        return new LibraryCheck(cases.Count, content.Count, content.Sum(static c => c.Length), reports, [.. _damage, .. _leftovers]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void CheckIndex()
    {
        var sound = index.Rows("PRAGMA integrity_check(1)", static row => row.Text(0)) is ["ok"];
        if (!sound || index.Rows("PRAGMA foreign_key_check", static row => row.Text(0)).Count > 0)
            _damage.Add(new CheckFinding(IsDamage: true, new Message("case.check-index", ("index", folder.Index))));
    }

    private void AddDamage(StoredContent file, ContentState state)
    {
        var uses = AttachmentRecords.UsesOf(index, file.Hash);
        foreach (var (caseId, name) in uses)
        {
            _damage.Add(new CheckFinding(
                IsDamage: true,
                new Message($"case.check-file-{state.ToName()}", ("case", caseId), ("name", name), ("hash", file.Hash.Text), ("path", folder.PathOf(file.Hash)))));
        }
    }

    private int CheckReports(Case owner)
    {
        var count = 0;
        foreach (var analysis in AnalysisRecords.Of(index, owner))
        {
            foreach (var report in analysis.Reports)
            {
                count++;
                var path = Path.Combine(folder.ReportsOf(owner.Id, analysis.Folder), report.Path);
                if (ContentStore.StateOf(path, report.Content!) is not ContentState.Whole and var state)
                    _damage.Add(new CheckFinding(IsDamage: true, new Message($"case.check-report-{state.ToName()}", ("case", owner.Id.Text), ("path", path))));
            }
        }

        return count;
    }

    // Asked of the index after listing: a file or folder that another process is recording right now is not called left over.
    private void FindUnindexed()
    {
        var files = ListFiles(folder.Files);
        var reports = Directory.Exists(folder.Cases)
            ? Directory.EnumerateDirectories(folder.Cases).SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal).ToList() : [];
        using var alone = LibraryLock.TryTakeAlone(folder);
        if (alone is null)
            return;
        var kept = CaseRecords.All(index)
            .SelectMany(c => AnalysisRecords.Of(index, c).Select(a => folder.ReportsOf(c.Id, a.Folder)))
            .ToHashSet(StringComparer.Ordinal);
        Name("case.check-unindexed-file", [.. files.Where(f => !IsIndexed(f))]);
        Name("case.check-unindexed-report", [.. reports.Where(r => !kept.Contains(r))]);
    }

    private bool IsIndexed(string path) =>
        ContentHash.Parse(Path.GetFileName(path)) is { } hash
        && string.Equals(folder.PathOf(hash), path, StringComparison.Ordinal)
        && AttachmentRecords.IsIndexed(index, hash);

    private void RemoveUnfinished()
    {
        if (!Directory.Exists(folder.Temp))
            return;
        using var alone = LibraryLock.TryTakeAlone(folder);
        var unfinished = Directory.EnumerateDirectories(folder.Temp).Order(StringComparer.Ordinal).ToList();
        if (unfinished.Count == 0)
            return;
        if (alone is not null && unfinished.TrueForAll(TryRemove))
            _leftovers.Add(new CheckFinding(IsDamage: false, new Message("case.check-unfinished-removed", ("count", Text(unfinished.Count)))));
        else
            _leftovers.Add(new CheckFinding(IsDamage: false, new Message("case.check-unfinished-kept", ("count", Text(unfinished.Count)), ("path", folder.Temp))));
    }

    private static bool TryRemove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static List<string> ListFiles(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private void Name(string key, List<string> paths)
    {
        foreach (var path in paths.Take(MostNamed))
            _leftovers.Add(new CheckFinding(IsDamage: false, new Message(key, ("path", path))));
        if (paths.Count > MostNamed)
            _leftovers.Add(new CheckFinding(IsDamage: false, new Message("case.check-unindexed-more", ("count", Text(paths.Count - MostNamed)))));
    }
}
