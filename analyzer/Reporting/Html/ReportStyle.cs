using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The style sheet of HTML reports, and its hash for the page's content security policy.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet, with LF line ends.</summary>
    public static string Sheet { get; } = Load();

    /// <summary><c>sha256-…</c> of <see cref="Sheet"/>: the page allows this style sheet and no other.</summary>
    public static string Hash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));

    private static string Load()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(typeof(ReportStyle), "report.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
