using System.Globalization;
using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>
/// Writes the event logs of a scenario's host from its <c>events.json</c>: <c>{"computer", "events":[{"at","kind",…}]}</c>. Kinds stand for
/// the events that matter, so that a scenario stays readable; <c>quiet</c> is an event of no meaning that makes a log reach to its time.
/// </summary>
internal static class ScenarioEvents
{
    private const string Profiles = "Microsoft-Windows-User Profiles Service";

    /// <summary>File name and content of each log that the description has events for.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Write(string json)
    {
        using var document = JsonDocument.Parse(json);
        var computer = document.RootElement.GetProperty("computer").GetString()!;
        var events = document.RootElement.GetProperty("events").EnumerateArray().Select(ToRecord).ToList();
        foreach (var log in events.GroupBy(static e => e.Channel, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var writer = new EvtxWriter(log.Key, computer);
            var next = 101L;
            foreach (var record in log.OrderBy(static e => e.TimeUtc))
            {
                // "skip": so many record ids are missing before this one.
                next += record.RecordId;
                writer.Add(record with { RecordId = next++ });
            }

            yield return ($"{log.Key.Replace('/', '-')}.evtx", writer.ToArray());
        }
    }

    private static EventRecord ToRecord(JsonElement e)
    {
        var kind = e.GetProperty("kind").GetString()!;
        var record = kind switch
        {
            "quiet" => Record(Text(e, "log") ?? "Application", "ArcBundle-Scenario", 1),
            "hive-leak" => Record("Application", Profiles, 1530, [new("Detail", LeakDetail(e))]),
            "vss" => Record("Application", "VSS", Number(e, "id"), [new(null, "CoCreateInstance"), new(null, Text(e, "code") is { } code ? code + ", text\n" : "text"), new(null, "\nOperation:\n")]),
            "volsnap" => Record("System", "volsnap", Number(e, "id"), [new("VolumeName", "D:")]),
            "logoff" => Record("System", "Microsoft-Windows-Winlogon", 7002, [new("TSId", "2"), new("UserSid", Text(e, "sid")!)]),
            "security-logoff" => Record("Security", "Microsoft-Windows-Security-Auditing", Number(e, "id"),
                [new("TargetUserSid", Text(e, "sid")!), new("TargetUserName", Text(e, "user")!), new("TargetDomainName", "EXAMPLE"), new("LogonType", Text(e, "type") ?? "2")]),
            "service" => Record("System", "Service Control Manager", 7036,
                [new("param1", Text(e, "name") ?? "Arcserve Backup Universal Agent"), new("param2", Text(e, "word") ?? "?")],
                Encoding.Unicode.GetBytes((Text(e, "key") ?? "CASUniversalAgent") + (string.Equals(Text(e, "state"), "running", StringComparison.Ordinal) ? "/4\0" : "/1\0"))),
            "service-crashed" => Record("System", "Service Control Manager", Number(e, "id"), [new("param1", Text(e, "name") ?? "Arcserve Backup Universal Agent"), new("param2", "1")]),
            "event" => Record(Text(e, "log") ?? "System", Text(e, "provider")!, Number(e, "id"), DataOf(e), Text(e, "binary") is { } binary ? Convert.FromHexString(binary) : null),
            "defender" => Record("Microsoft-Windows-Windows Defender/Operational", "Microsoft-Windows-Windows Defender", Number(e, "id"), DataOf(e)),
            "installed" => Record("System", "Service Control Manager", 7045, [new("ServiceName", Text(e, "name")!), new("ImagePath", Text(e, "image")!)]),
            "filter" => Record("System", "Microsoft-Windows-FilterManager", Number(e, "id"), [new("DeviceName", Text(e, "name")!), new("ExtraInfoString", Text(e, "extra") ?? string.Empty)]),
            "boot" => Record("System", "EventLog", 6005),
            "shutdown" => Record("System", "EventLog", 6006),
            "product" => Record(Text(e, "log") ?? "Application", Text(e, "provider") ?? "Arcserve Backup", Number(e, "id"), [new(null, Text(e, "text")!)]),
            "clock-set" => Record("System", "Microsoft-Windows-Kernel-General", 1, ClockData(e)),
            "cleared" => Record(Text(e, "log")!, "Microsoft-Windows-Eventlog", 104),
            _ => throw new ArgumentException($"No event kind '{kind}'.", nameof(e)),
        };
        return record with
        {
            TimeUtc = DateTimeOffset.Parse(e.GetProperty("at").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
            RecordId = e.TryGetProperty("skip", out var skip) ? skip.GetInt64() : 0,
        };
    }

    /// <summary><c>at</c> is the time after the step; <c>seconds</c> how far the clock was set, back when negative.</summary>
    private static List<EventDatum> ClockData(JsonElement e)
    {
        var at = DateTime.Parse(e.GetProperty("at").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return
        [
            new("NewTime", Filetime(at)), new("OldTime", Filetime(at.AddSeconds(-Number(e, "seconds")))), new("Reason", Text(e, "reason") ?? "1"),
        ];
    }

    private static string Filetime(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Data of any event: <c>"data": {"NAME": "value"}</c>, or values without names in an array.</summary>
    private static List<EventDatum> DataOf(JsonElement e) => !e.TryGetProperty("data", out var data) ? []
        : data.ValueKind == JsonValueKind.Array ? [.. data.EnumerateArray().Select(static value => new EventDatum(null, value.GetString()!))]
        : [.. data.EnumerateObject().Select(static datum => new EventDatum(datum.Name.StartsWith('-') ? null : datum.Name, datum.Value.GetString()!))];

    private static string LeakDetail(JsonElement e)
    {
        var sid = Text(e, "sid") ?? "S-1-5-21-1004336348-1177238915-682003330-1142";
        var lines = new StringBuilder($"1 user registry handles leaked from \\Registry\\User\\{sid}:\n");
        foreach (var process in e.TryGetProperty("processes", out var list) ? list.EnumerateArray().Select(static p => p.GetString()!) : [])
            lines.Append(CultureInfo.InvariantCulture, $"Process 5128 (\\Device\\HarddiskVolume3\\Program Files (x86)\\CA\\{process}) has opened key \\REGISTRY\\USER\\{sid}\\Software\n");
        return lines.ToString();
    }

    private static EventRecord Record(string channel, string provider, int id, IReadOnlyList<EventDatum>? data = null, byte[]? binary = null) => new()
    {
        RecordId = 0,
        TimeUtc = default,
        Provider = provider,
        EventId = id,
        Level = 4,
        Channel = channel,
        Data = data ?? [],
        Binary = binary,
    };

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(JsonElement e, string name) => e.GetProperty(name).GetInt32();
}
