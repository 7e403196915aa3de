using System.Runtime.CompilerServices;

namespace ArcBundle.Analyzer.Tests;

/// <summary>
/// Compares a text with the expected one that stands beside the test. With the environment variable <c>ARCBUNDLE_ACCEPT=1</c> the
/// expected text is replaced instead: read the difference before committing it.
/// </summary>
internal static class Golden
{
    /// <summary>Asserts that <paramref name="actual"/> equals the file <paramref name="name"/> beside the calling test; line ends do not count.</summary>
    /// <param name="actual">What the program wrote.</param>
    /// <param name="name">File name, for example <c>report.en.expected.txt</c>.</param>
    /// <param name="caller">Path of the calling source file; given by the compiler.</param>
    public static void Match(string actual, string name, [CallerFilePath] string caller = "")
    {
        MatchFile(actual, Path.Combine(FolderOf(caller), name));
    }

    /// <summary>Asserts that <paramref name="actual"/> equals the file at <paramref name="path"/>; line ends do not count.</summary>
    public static void MatchFile(string actual, string path)
    {
        actual = actual.ReplaceLineEndings("\n");
        if (string.Equals(Environment.GetEnvironmentVariable("ARCBUNDLE_ACCEPT"), "1", StringComparison.Ordinal))
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"No expected text '{Path.GetFileName(path)}'. Run with ARCBUNDLE_ACCEPT=1 to create it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    // Deterministic builds write source paths as /_/…: the folder is found again from the checkout.
    private static string FolderOf(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        if (Directory.Exists(folder))
            return folder;
        for (var root = new DirectoryInfo(AppContext.BaseDirectory); root is not null; root = root.Parent)
        {
            if (File.Exists(Path.Combine(root.FullName, "ArcBundle.sln")))
                return Path.Combine(root.FullName, folder.Replace('\\', '/').TrimStart('/').TrimStart('_').TrimStart('/'));
        }

        return folder;
    }
}
