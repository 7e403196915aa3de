using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>The space of the disk or share that a folder is on.</summary>
/// <param name="Free">Bytes free for this user, quotas counted.</param>
/// <param name="Total">Bytes that this user could have at most.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DiskSpace(long Free, long Total)
{
    /// <summary>Asks Windows; null when it does not tell.</summary>
    /// <param name="folder">Full path of an existing folder.</param>
    [SupportedOSPlatform("windows")]
    public static DiskSpace? Read(string folder) =>
        Kernel32.GetDiskFreeSpaceEx(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, out var free, out var total, 0)
            ? new DiskSpace((long)Math.Min(free, long.MaxValue), (long)Math.Min(total, long.MaxValue))
            : null;
}
