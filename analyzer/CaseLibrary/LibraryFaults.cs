using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// The border where what the operating system and SQLite throw becomes a <see cref="LibraryProblem"/>. Anything else is a programming error and
/// passes through.
/// </summary>
internal static class LibraryFaults
{
    // SQLite result codes: https://sqlite.org/rescode.html
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Authorization = 23, NotADatabase = 26;

    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as HRESULT; ENOSPC and EDQUOT as .NET hands them through on Unix.
    private const int WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int UnixNoSpace = 28, LinuxQuota = 122, MacQuota = 69;

    /// <summary>Runs <paramref name="action"/> and turns what the library's folder or index throws into its problem.</summary>
    /// <param name="folder">The library.</param>
    /// <param name="action">What to do.</param>
    public static LibraryAnswer<T> Guard<T>(LibraryFolder folder, Func<LibraryAnswer<T>> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (Exception e) when (Describe(e, folder) is not null)
        {
            return Describe(e, folder)!;
        }
    }

    /// <summary>The problem behind an exception, or null when the exception is not about the library's folder or index.</summary>
    public static LibraryProblem? Describe(Exception exception, LibraryFolder folder) => exception switch
    {
        SqliteException sqlite => Describe(sqlite, folder),
        InvalidDataException => About("case.library-damaged", folder),
        UnauthorizedAccessException => About("case.library-read-only", folder),
        IOException { HResult: WindowsDiskFull or WindowsHandleDiskFull or UnixNoSpace or LinuxQuota or MacQuota } => About("case.library-full", folder),
        IOException => About("case.library-unreachable", folder),
        _ => null,
    };

    private static LibraryProblem Describe(SqliteException exception, LibraryFolder folder) => exception.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => About("case.library-damaged", folder),
        ReadOnly or Permission or Authorization or CannotOpen => About("case.library-read-only", folder),
        Busy or Locked => About("case.library-busy", folder),
        Full => About("case.library-full", folder),
        Io => About("case.library-unreachable", folder),
        var code => LibraryProblem.Library(
            "case.library-index-failed", ("path", folder.Index), ("code", code.ToString(CultureInfo.InvariantCulture))),
    };

    private static LibraryProblem About(string key, LibraryFolder folder) =>
        LibraryProblem.Library(key, ("path", folder.Root), ("index", folder.Index));
}
