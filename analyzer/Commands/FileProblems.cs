namespace ArcBundle.Analyzer.Commands;

/// <summary>Says in the user's language why a file could not be read or written; the runtime's own words are English only.</summary>
internal static class FileProblems
{
    // ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL as HRESULTs (winerror.h); ENOSPC and EDQUOT as .NET passes them on elsewhere.
    private static readonly int[] DiskFull = [unchecked((int)0x80070027), unchecked((int)0x80070070), 28, 122];

    /// <summary>The key of the reason, below <c>command.</c>.</summary>
    public static string ReasonOf(Exception problem) => problem switch
    {
        UnauthorizedAccessException => "io.denied",
        FileNotFoundException or DirectoryNotFoundException or DriveNotFoundException => "io.absent",
        PathTooLongException => "io.too-long",
        _ when DiskFull.Contains(problem.HResult) => "io.full",
        _ => "io.other",
    };
}
