namespace ArcBundle.EndToEnd.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>ArcBundle.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ArcBundle.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie inside a checkout.");
    }
}
