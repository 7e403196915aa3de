using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Running;

/// <summary>
/// How much a run may write to a disk: what is free above the room that always stays free for the host, 1 GiB and 5 % of the disk, whichever is
/// more.
/// </summary>
internal static class SpareRoom
{
    private const long KeptAlways = 1L << 30;
    private const int KeptShare = 20;

    /// <summary>Bytes that may be written to the disk of a folder; null when the system does not tell.</summary>
    /// <param name="folder">Full path of a folder; one that does not exist yet is on the disk of the nearest one above it that does.</param>
    public static long? Of(string folder)
    {
        try
        {
            var existing = folder;
            while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } above)
                existing = above;
            if (OperatingSystem.IsWindows())
                return DiskSpace.Read(existing) is { } space ? Of(space.Free, space.Total) : null;
            var disk = new DriveInfo(existing);
            return Of(disk.AvailableFreeSpace, disk.TotalSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Bytes that may be written to a disk; 0 when none.</summary>
    /// <param name="free">Bytes free for this user.</param>
    /// <param name="total">Size of the disk in bytes.</param>
    public static long Of(long free, long total) => Math.Max(0, free - Math.Max(KeptAlways, total / KeptShare));
}
