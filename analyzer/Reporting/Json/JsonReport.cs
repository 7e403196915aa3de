using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes <c>arcbundle.report/1</c>. Ids, verdicts and numbers never follow the language, texts do.</summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class JsonReport(MessageRenderer renderer) : IReportWriter
{
    /// <summary>Name and version of the format.</summary>
    public const string Schema = "arcbundle.report/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JsonEscaping.Encoder };

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Json;

    /// <inheritdoc/>
    public string FileName => "report.json";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            var json = new ReportJson(writer, new ReportTerms(renderer, language));
            json.Object(() => WriteMembers(json, result, language));
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMembers(ReportJson json, AnalysisResult result, Language language)
    {
        var causes = new JsonCauses(json);
        json.Member("schema", Schema);
        json.Object("tool", () => json.Member("version", result.ToolVersion));
        json.Object("rules", () =>
        {
            json.Member("version", result.Rules.Version);
            json.Member("sha256", result.Rules.Sha256);
        });
        json.Member("language", language.ToName());
        json.Array("inputs", result.Inputs, input => JsonInputs.Write(json, input));
        json.Array("incidents", result.Incidents, new JsonIncidents(json, causes).Write);
        json.Array("conditions", result.Conditions, causes.Write);
        json.Array("timeline", result.Timeline, entry =>
        {
            json.Member("atUtc", entry.AtUtc);
            json.Member("host", entry.Host);
            json.Member("source", entry.Source);
            json.Member("kind", entry.Kind);
            json.Member("text", entry.Text);
            json.Object("pointer", () => JsonPointers.Write(json, entry.Pointer));
        });
        json.Array("clocks", result.Clocks, offset => JsonClocks.Write(json, offset));
        json.Array("selfCheck", result.SelfCheck, check => JsonClocks.Write(json, check));
        json.Array("warnings", result.Warnings);
    }
}
