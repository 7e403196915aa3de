namespace ArcBundle.Browser.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Checkout
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ArcBundle.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run in a checkout.");
    }
}
