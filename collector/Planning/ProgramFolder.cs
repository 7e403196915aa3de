namespace ArcBundle.Collector.Planning;

/// <summary>The folder that the program was started from.</summary>
internal static class ProgramFolder
{
    private const string LongPath = @"\\?\";
    private const string LongShare = @"\\?\UNC\";

    /// <summary>That of this process. .NET gives it with a prefix when it is longer than 260 characters.</summary>
    public static string Current { get; } = Plain(AppContext.BaseDirectory);

    /// <summary>A path as Explorer shows and takes it: without the prefix that keeps Windows from limiting its length.</summary>
    public static string Plain(string path) =>
        path.StartsWith(LongShare, StringComparison.Ordinal) ? @"\\" + path[LongShare.Length..]
        : path.StartsWith(LongPath, StringComparison.Ordinal) ? path[LongPath.Length..]
        : path;
}
