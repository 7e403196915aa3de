namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>Takes the program out of the image path of a service, which may be quoted and may carry arguments.</summary>
internal static class CommandLines
{
    /// <summary>File extension of drivers.</summary>
    public const string Driver = ".sys";

    private static readonly string[] Extensions = [".exe", Driver];

    /// <summary>The path of the program, without quotes and arguments; null when there is none.</summary>
    public static string? ProgramOf(string? commandLine)
    {
        var text = commandLine?.Trim() ?? string.Empty;
        if (text is ['"', .. var quoted] && quoted.IndexOf('"', StringComparison.Ordinal) is > 0 and var close)
            return quoted[..close];
        var end = Extensions.Select(extension => EndOf(text, extension)).Where(static at => at > 0).DefaultIfEmpty(-1).Min();
        return end > 0 ? text[..end] : text.Length > 0 ? text : null;
    }

    /// <summary>End of the first extension that ends a word: folders may be called <c>x.exe files</c>, but no further.</summary>
    private static int EndOf(string text, string extension)
    {
        for (var at = text.IndexOf(extension, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(extension, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + extension.Length;
            if (end == text.Length || char.IsWhiteSpace(text[end]))
                return end;
        }

        return -1;
    }
}
