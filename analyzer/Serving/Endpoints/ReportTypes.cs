namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>Media types of reports by the endings of their names.</summary>
internal static class ReportTypes
{
    /// <summary>The type; bytes that nobody shows for an ending that is not known.</summary>
    public static string Of(string fileName) => Path.GetExtension(fileName) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json",
        ".md" => "text/markdown; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
