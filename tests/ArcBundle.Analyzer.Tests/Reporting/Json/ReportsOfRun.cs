using System.Text.Json;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

/// <summary>
/// The reports that one command line makes, wherever it puts them: every one is held to the schema, in every test that runs the program, whatever else
/// that test looks at.
/// </summary>
internal static class ReportsOfRun
{
    /// <summary>Asserts that each is valid.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">What it wrote to standard output.</param>
    /// <returns>How many there are.</returns>
    public static int Check(IReadOnlyList<string> arguments, ReadOnlySpan<byte> output)
    {
        var checkedReports = 0;
        if (IsReport(output))
        {
            ReportSchema.Check(output);
            checkedReports++;
        }

        foreach (var path in FilesOf(arguments, output))
        {
            var content = File.ReadAllBytes(path);
            if (!IsReport(content))
                continue;
            ReportSchema.Check(content);
            checkedReports++;
        }

        return checkedReports;
    }

    /// <summary>What <c>--output</c> names, and every line of the output that ends with the path of a report.</summary>
    private static IEnumerable<string> FilesOf(IReadOnlyList<string> arguments, ReadOnlySpan<byte> output)
    {
        var named = arguments.Zip(arguments.Skip(1)).Where(static pair => pair.First is "--output" or "-o").Select(static pair => pair.Second)
            .SelectMany(static path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "report.json", SearchOption.AllDirectories) : [path]);
        var told = System.Text.Encoding.UTF8.GetString(output).Split('\n').Select(static line => line.Trim())
            .Where(static line => line.EndsWith("report.json", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal))
            .Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return named.Concat(told).Where(File.Exists).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether a document calls itself a report; other JSON has no such member.</summary>
    private static bool IsReport(ReadOnlySpan<byte> content)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.String && schema.GetString()!.StartsWith("arcbundle.report/", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
