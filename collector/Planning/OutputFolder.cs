using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Offline;

namespace ArcBundle.Collector.Planning;

/// <summary>
/// Where a bundle goes when the user does not say: the current folder; started as administrator that is the system folder, so then, or when
/// it cannot be written, the folder of the program; else the desktop.
/// </summary>
internal static class OutputFolder
{
    /// <summary>The folders to try, in order; with <c>--out</c> that one alone.</summary>
    public static IReadOnlyList<string> Candidates(CollectOptions options)
    {
        if (options.Out is { } given)
            return [Path.GetFullPath(given)];
        string[] folders =
        [
            Environment.CurrentDirectory,
            ProgramFolder.Current,
            Environment.GetFolderPath(Environment.SpecialFolder.DesktopDirectory),
        ];
        return [.. folders.Where(folder => folder.Length > 0 && !IsTheHostsOwn(folder, options.Root)).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies below it, links resolved where they exist.</summary>
    public static bool IsWithin(string path, string folder)
    {
        return Ended(path).StartsWith(Ended(folder), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

        // That of a whole drive has its separator already, and no trimming takes it.
        static string Ended(string path) => Path.GetFullPath(path) is var full && Path.EndsInDirectorySeparator(full) ? full : full + Path.DirectorySeparatorChar;
    }

    /// <summary>The Windows folder, and the disk tree that is being read: nothing is written there.</summary>
    private static bool IsTheHostsOwn(string folder, string? root) =>
        (root is not null && IsWithin(DiskTree.RealPath(folder), DiskTree.RealPath(root)))
        || (Environment.GetFolderPath(Environment.SpecialFolder.Windows) is { Length: > 0 } windows && IsWithin(folder, windows));
}
