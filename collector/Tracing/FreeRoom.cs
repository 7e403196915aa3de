namespace ArcBundle.Collector.Tracing;

/// <summary>Room left on the disk of a folder.</summary>
internal static class FreeRoom
{
    /// <summary>Bytes that this user may still write; null when the system does not tell, as for a network share.</summary>
    /// <param name="folder">Full path of an existing folder.</param>
    public static long? Of(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
