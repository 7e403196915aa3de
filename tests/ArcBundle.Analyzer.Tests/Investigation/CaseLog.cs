using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation;

/// <summary>Makes hosts with log lines, one line of text each: <c>HH:mm[:ss] FIELD=VALUE…</c> on one invented day; <c>+1</c> before the time is the next day.</summary>
internal static class CaseLog
{
    private static readonly DateTimeOffset Day = new(2026, 11, 18, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset At(string time)
    {
        var days = time.StartsWith('+') ? time[1] - '0' : 0;
        var clock = days > 0 ? time[2..].Trim() : time;
        return Day.AddDays(days) + TimeSpan.Parse(clock, CultureInfo.InvariantCulture);
    }

    public static Host Host(string id, string name, HostRole role, params string[] lines) => new()
    {
        Id = id,
        Name = name,
        IsNamedByEvidence = true,
        Role = role,
        TakenAtUtc = At("+1 12:00"),
        Log = [.. lines.Select((line, index) => Line(id, line, index + 1, role)).Order(LogLine.InOrder)],
    };

    public static IReadOnlyList<Incident> Find(params Host[] hosts) => IncidentFinder.Find(new CaseEvidence(hosts), static _ => true, out _);

    private static LogLine Line(string host, string text, int number, HostRole role)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var time = words[0].StartsWith('+') ? $"{words[0]} {words[1]}" : words[0];
        var fields = words.Where(static w => w.Contains('=', StringComparison.Ordinal)).Select(static w => w.Split('=')).ToDictionary(static p => p[0], static p => p[1], StringComparer.Ordinal);
        return new()
        {
            Host = host,
            Item = role == HostRole.Agent ? ItemCatalog.LogsAgent : ItemCatalog.LogsServer,
            At = MomentInTime.Sure(At(time)),
            Code = fields.GetValueOrDefault("code"),
            Job = fields.GetValueOrDefault("job"),
            Session = fields.GetValueOrDefault("session"),
            Node = fields.GetValueOrDefault("node"),
            Address = fields.GetValueOrDefault("address"),
            VirtualMachine = fields.GetValueOrDefault("vm"),
            ErrorNumber = fields.TryGetValue("ec", out var ec) ? int.Parse(ec, CultureInfo.InvariantCulture) : null,
            HasEndWord = words.Contains("end", StringComparer.Ordinal),
            HasStartWord = words.Contains("start", StringComparer.Ordinal),
            Origin = Origin.Of("job.log", Place.OfLine(number), text),
        };
    }
}
