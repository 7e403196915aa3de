using System.Text.Json;
using Json.Schema;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

/// <summary>Holds reports to <c>docs/report.schema.json</c>.</summary>
internal static class ReportSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(static () => JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "report.schema.json"))));

    /// <summary>Asserts that a report is valid.</summary>
    /// <param name="report">The bytes of a report.json.</param>
    public static void Check(ReadOnlySpan<byte> report) => Assert.Empty(ProblemsOf(report));

    /// <summary>The document of a report that must be valid.</summary>
    public static JsonDocument Parse(ReadOnlySpan<byte> report)
    {
        Check(report);
        var reader = new Utf8JsonReader(report);
        return JsonDocument.ParseValue(ref reader);
    }

    /// <summary>The same of a report in text.</summary>
    public static JsonDocument Parse(string report) => Parse(System.Text.Encoding.UTF8.GetBytes(report));

    /// <summary>Where a report breaks the schema, and how; empty when it is valid.</summary>
    public static IReadOnlyList<string> ProblemsOf(ReadOnlySpan<byte> report)
    {
        var reader = new Utf8JsonReader(report);
        using var document = JsonDocument.ParseValue(ref reader);
        if (Schema.Value.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid)
            return [];
        var result = Schema.Value.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return [.. (result.Details ?? []).Where(static detail => detail.Errors is { Count: > 0 }).SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }
}
