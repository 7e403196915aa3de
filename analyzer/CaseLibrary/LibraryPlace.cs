namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Where the case library is when no <c>--library</c> names a folder.</summary>
internal static class LibraryPlace
{
    /// <summary>
    /// <c>ArcBundle/cases</c> in the user's data folder: <c>%LOCALAPPDATA%</c> on Windows, <c>$XDG_DATA_HOME</c> or <c>~/.local/share</c> on Linux,
    /// <c>~/Library/Application Support</c> on macOS. Null when the account has no such folder (a service without a profile).
    /// </summary>
    public static string? OfThisUser()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, "ArcBundle", "cases");
    }
}
