using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes <c>arcbundle.report/1</c>, which <c>docs/report.schema.json</c> describes. Ids, verdicts and numbers never follow the language, texts do.</summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class JsonReport(MessageRenderer renderer) : IReportWriter
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "arcbundle.report/1";

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Json;

    /// <inheritdoc/>
    public string FileName => "report.json";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null)
    {
        var documents = new ReportDocuments(new ReportTerms(renderer, language), ReportWork.Of(result.Incidents.Count, result.Timeline.Count, told));
        JsonSerializer.Serialize(stream, documents.Of(result), ReportJsonContext.Contract.ReportDocument);
        stream.WriteByte((byte)'\n');
    }
}
