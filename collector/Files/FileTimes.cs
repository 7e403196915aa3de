namespace ArcBundle.Collector.Files;

/// <summary>Times of files that may vanish or be closed to us.</summary>
internal static class FileTimes
{
    /// <summary>When a file was last written, UTC; the beginning of time when nothing tells.</summary>
    public static DateTime WrittenUtc(FileInfo file)
    {
        try
        {
            return file.LastWriteTimeUtc;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return DateTime.MinValue;
        }
    }
}
