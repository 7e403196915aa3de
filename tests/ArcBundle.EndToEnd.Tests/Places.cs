namespace ArcBundle.EndToEnd.Tests;

/// <summary>Where a customer may have saved the collector, and what it then reads.</summary>
internal static class Places
{
    /// <summary>A folder in folders, with Japanese names, of more than 260 characters: parts separated by <c>/</c>.</summary>
    public static string Deep { get; } = string.Join('/', Enumerable.Range(1, 16).Select(static number => FormattableString.Invariant($"診断プログラムの置き場所フォルダー{number:00}")));

    /// <summary>A disk tree of the demo.</summary>
    private static string Disk => Path.Combine(Checkout.Root, "analyzer", "Demo", "disks", "FILESV02");

    /// <summary>Makes <paramref name="folder"/> with the program in it, and beside that the tree of a disk, <c>disk</c>.</summary>
    public static void Furnish(string folder, string program)
    {
        Directory.CreateDirectory(folder);
        File.Copy(program, Path.Combine(folder, Path.GetFileName(program)));
        foreach (var file in Directory.EnumerateFiles(Disk, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "disk", Path.GetRelativePath(Disk, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
