namespace ArcBundle.Collector.Files;

/// <summary>Sizes of files that may vanish or be closed to us.</summary>
internal static class FileSizes
{
    /// <summary>Length in bytes; null when it cannot be had.</summary>
    public static long? Of(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
