namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>The layout of a library's folder.</summary>
/// <remarks>
/// <code>
/// library.db           the index (SQLite)
/// library.lock         held shared while a process writes, alone while leftovers are removed
/// files/ab/abcdef…     content, named by its SHA-256
/// cases/ID/STAMP_ID8/  reports of one analysis, for people to open
/// temp/…               what a running process is writing
/// </code>
/// </remarks>
internal sealed class LibraryFolder
{
    /// <param name="path">The folder; made absolute.</param>
    public LibraryFolder(string path) => Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>Full path of the library.</summary>
    public string Root { get; }

    /// <summary>The index.</summary>
    public string Index => Path.Combine(Root, "library.db");

    /// <summary>The lock file; its content means nothing.</summary>
    public string Lock => Path.Combine(Root, "library.lock");

    /// <summary>Stored content.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>Reports.</summary>
    public string Cases => Path.Combine(Root, "cases");

    /// <summary>Work in progress.</summary>
    public string Temp => Path.Combine(Root, "temp");

    /// <summary>Where content with that hash is stored.</summary>
    public string PathOf(ContentHash hash) => Path.Combine(Files, hash.Text[..2], hash.Text);

    /// <summary>The folder of one analysis' reports.</summary>
    /// <param name="caseId">The case, as written when it was opened.</param>
    /// <param name="analysis">Name of the analysis' folder.</param>
    public string ReportsOf(CaseId caseId, string analysis) => Path.Combine(Cases, caseId.Text, analysis);

    /// <summary>Whether <paramref name="path"/> is the library, lies in it, or holds it.</summary>
    public bool Overlaps(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return IsAtOrIn(full, Root) || IsAtOrIn(Root, full);
    }

    // Ignoring case on every system: refusing a folder that differs from the library in case only costs nobody anything.
    private static bool IsAtOrIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
