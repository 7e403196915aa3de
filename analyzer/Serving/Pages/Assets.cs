using System.Text;
using ArcBundle.Analyzer.Reporting.Html;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>The files that our own pages load.</summary>
internal static class Assets
{
    /// <summary>The style sheet: that of reports, then what only these pages have.</summary>
    public static byte[] Style { get; } = Encoding.UTF8.GetBytes(ReportStyle.Sheet + Text("serve.css"));

    /// <summary>The script.</summary>
    public static byte[] Script { get; } = Encoding.UTF8.GetBytes(Text("serve.js"));

    /// <summary>The picture of the browser's tab.</summary>
    public static byte[] Icon { get; } = Encoding.UTF8.GetBytes(Text("icon.svg"));

    private static string Text(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(typeof(Assets), name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
