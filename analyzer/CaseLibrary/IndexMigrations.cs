using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Brings an index's schema up to date, one numbered step at a time, each whole or not at all.</summary>
internal static class IndexMigrations
{
    /// <summary>Applies the steps that the index does not have yet.</summary>
    /// <returns>Null when the index is up to date; the problem when it is not ours, newer than this program, or lost.</returns>
    public static LibraryProblem? Apply(LibraryIndex index, LibraryFolder folder, IReadOnlyList<Migration> migrations)
    {
        if (Refusal(index, folder, migrations) is { } refusal)
            return refusal;
        foreach (var step in migrations)
        {
            if (Version(index) >= step.Number)
                continue;
            using var transaction = index.Write();
            // Another process may have done the step while we waited.
            if (Version(index) < step.Number)
            {
                index.Run(step.Sql);
                index.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {LibraryIndex.ApplicationId}; PRAGMA user_version = {step.Number}"));
            }

            transaction.Commit();
        }

        return null;
    }

    private static LibraryProblem? Refusal(LibraryIndex index, LibraryFolder folder, IReadOnlyList<Migration> migrations)
    {
        using var transaction = index.Read();
        var version = Version(index);
        var application = index.Number("PRAGMA application_id");
        if (version == 0 && application == 0 && index.Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            // A new index is made before the first file is stored: files without an index mean that the index was lost.
            return Directory.Exists(folder.Files)
                ? LibraryProblem.Library("case.library-index-lost", ("path", folder.Root), ("index", folder.Index))
                : null;
        }

        if (application != LibraryIndex.ApplicationId)
            return LibraryProblem.Library("case.library-foreign", ("index", folder.Index));
        return version > migrations[^1].Number
            ? LibraryProblem.Library("case.library-newer", ("path", folder.Root), ("version", version.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    private static long Version(LibraryIndex index) => index.Number("PRAGMA user_version") ?? 0;
}
