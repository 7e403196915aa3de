namespace ArcBundle.Analyzer.Tests;

/// <summary>
/// Real samples kept beside the checkout, in <c>../shared/samples</c>. A reader of the repository does not have them:
/// tests that need one are skipped with the reason then.
/// </summary>
internal static class Samples
{
    private static readonly string? Root = Find();

    /// <summary>Path of a sample, for example <c>evtx/plaso_System.evtx</c>; skips the running test when there are no samples.</summary>
    public static string PathOf(string name)
    {
        Assert.SkipWhen(Root is null, "The samples folder ../shared/samples is not beside this checkout.");
        return Path.Combine(Root!, name);
    }

    /// <summary>Path of a sample, or null when there are no samples; for what runs without them, too.</summary>
    public static string? TryPathOf(string name) => Root is null ? null : Path.Combine(Root, name);

    /// <summary>The files of one sample folder, ordered by name.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(PathOf(folder)).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "ArcBundle.sln")))
                continue;
            var samples = Path.Combine(folder.FullName, "..", "shared", "samples");
            return Directory.Exists(samples) ? Path.GetFullPath(samples) : null;
        }

        return null;
    }
}
