using System.Text.Json;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>The verdicts of a report that was kept, by what they are about: an incident (its time, node and job) or a host.</summary>
internal sealed class KeptVerdicts
{
    /// <summary>The largest report that is read.</summary>
    private const long LargestReport = 512L * 1024 * 1024;

    private readonly SortedDictionary<(string Subject, string Cause), string> _verdicts = new(Comparer<(string Subject, string Cause)>.Create(
        static (a, b) => string.CompareOrdinal(a.Subject, b.Subject) is not 0 and var order ? order : string.CompareOrdinal(a.Cause, b.Cause)));

    private KeptVerdicts()
    {
    }

    /// <summary>No verdict.</summary>
    public static KeptVerdicts None { get; } = new();

    /// <summary>Reads a <c>report.json</c>; null when there is none, or it is none.</summary>
    public static KeptVerdicts? Read(string? path)
    {
        if (path is null)
            return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestReport)
                return null;
            using var document = JsonDocument.Parse(stream);
            var read = new KeptVerdicts();
            foreach (var incident in document.RootElement.GetProperty("incidents").EnumerateArray())
                read.Add($"{Text(incident, "atUtc")} {Text(incident, "node")} {Text(incident, "job")}", incident.GetProperty("causes"));
            foreach (var condition in document.RootElement.GetProperty("conditions").EnumerateArray())
                read._verdicts.TryAdd((Text(condition, "host"), Text(condition, "cause")), Text(condition, "verdict"));
            return read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What is different, ordered by subject and cause; a null verdict is one that a side does not have.</summary>
    public static IEnumerable<(string Subject, string Cause, string? Old, string? New)> Compare(KeptVerdicts old, KeptVerdicts @new) => old._verdicts.Keys
        .Union(@new._verdicts.Keys)
        .Select(key => (key.Subject, key.Cause, old._verdicts.GetValueOrDefault(key), @new._verdicts.GetValueOrDefault(key)))
        .Where(static pair => !string.Equals(pair.Item3, pair.Item4, StringComparison.Ordinal))
        .OrderBy(static pair => pair.Subject, StringComparer.Ordinal).ThenBy(static pair => pair.Cause, StringComparer.Ordinal);

    private void Add(string subject, JsonElement causes)
    {
        foreach (var cause in causes.EnumerateArray())
            _verdicts.TryAdd((subject, Text(cause, "cause")), Text(cause, "verdict"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "-";
}
