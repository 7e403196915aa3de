namespace ArcBundle.Analyzer.Intake.Handmade;

/// <summary>Files that desktop systems leave in folders and zips by themselves. They are nobody's evidence and must not become a host.</summary>
internal static class DesktopClutter
{
    /// <summary>Whether the file of that name (with <c>/</c>) is one.</summary>
    public static bool Is(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || name.Contains("/__MACOSX/", StringComparison.Ordinal)
            || file.StartsWith("._", StringComparison.Ordinal)
            || file is ".DS_Store"
            || file.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || file.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}
