using System.Globalization;
using System.Text.Json;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>The verdicts of a report that was kept.</summary>
internal static class KeptJudgements
{
    /// <summary>The largest report that is read.</summary>
    private const long LargestReport = 512L * 1024 * 1024;

    /// <summary>Reads a <c>report.json</c>, also one of an earlier version; null when there is none, or it is none.</summary>
    public static Judgements? Read(string? path)
    {
        if (path is null)
            return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestReport)
                return null;
            using var document = JsonDocument.Parse(stream);
            return new(
                [.. document.RootElement.GetProperty("incidents").EnumerateArray().Select(Incident)],
                [.. document.RootElement.GetProperty("conditions").EnumerateArray().Select(static one => new ConditionVerdict(Text(one, "host") ?? "-", Text(one, "cause") ?? "-", VerdictOf(one)))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static IncidentVerdicts Incident(JsonElement incident) => new(
        Text(incident, "id") ?? "-",
        DateTimeOffset.Parse(Text(incident, "atUtc") ?? string.Empty, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        Text(incident, "node") ?? Text(incident, "address"),
        Text(incident, "job"),
        incident.TryGetProperty("codes", out var codes) ? [.. codes.EnumerateArray().Select(static code => code.GetString() ?? "-")] : [],
        [.. incident.GetProperty("causes").EnumerateArray().Select(static (cause, place) => new CauseVerdict(Text(cause, "cause") ?? "-", place + 1, VerdictOf(cause)))]);

    private static Verdict VerdictOf(JsonElement judgement) =>
        VerdictNames.Parse(Text(judgement, "verdict")) ?? throw new FormatException("A verdict that is none.");

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
