using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>Writes reports into memory.</summary>
internal static class Rendered
{
    private static readonly ReportWriters Writers = new(SampleTexts.Renderer);

    /// <summary>The bytes of a report.</summary>
    public static byte[] Bytes(ReportFormat format, AnalysisResult result, Language language = Language.English)
    {
        using var stream = new MemoryStream();
        Writers.For(format).Write(result, language, stream);
        if (format == ReportFormat.Json)
            Json.ReportSchema.Check(stream.ToArray());
        return stream.ToArray();
    }

    /// <summary>The text of a report, decoded strictly.</summary>
    public static string Text(ReportFormat format, AnalysisResult result, Language language = Language.English) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes(format, result, language));
}
