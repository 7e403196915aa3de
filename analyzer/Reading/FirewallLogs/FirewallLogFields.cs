using System.Globalization;
using System.Net;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>
/// The fields of <c>pfirewall.log</c> by the line that names them; they may be fewer, more, or in another order. A line is read only when it has
/// all fields that are named, so that a line cut off gives nothing.
/// </summary>
internal sealed class FirewallLogFields
{
    /// <summary>Cells of one line that are looked at.</summary>
    private const int MostFields = 64;

    private const string Mark = "#Fields:";

    private static readonly string[] Paths = ["SEND", "RECEIVE", "FORWARD", "UNKNOWN"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _count;

    private FirewallLogFields(string[] names)
    {
        _count = names.Length;
        for (var i = 0; i < names.Length; i++)
            _places.TryAdd(names[i], i);
    }

    /// <summary>The fields of version 1.5, which a log without the naming line is taken to have.</summary>
    public static FirewallLogFields Usual { get; } = new(
        ["date", "time", "action", "protocol", "src-ip", "dst-ip", "src-port", "dst-port", "size", "tcpflags", "tcpsyn", "tcpack", "tcpwin", "icmptype", "icmpcode", "info", "path"]);

    /// <summary>The fields that a line names; null for another line, or when date, time or action is not among them.</summary>
    public static FirewallLogFields? Parse(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.OrdinalIgnoreCase))
            return null;
        var names = line[Mark.Length..].Split((char[]?)null, MostFields, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var fields = new FirewallLogFields(names);
        return fields._places.ContainsKey("date") && fields._places.ContainsKey("time") && fields._places.ContainsKey("action") ? fields : null;
    }

    /// <summary>The fact of a line; null when it does not have all fields, or no date and time.</summary>
    /// <param name="line">A line of the log that does not begin with <c>#</c>.</param>
    /// <param name="zone">The zone of the log's times; null when they are UTC or are to be taken for it.</param>
    public FirewallLogLine? Read(string line, TimeZoneInfo? zone)
    {
        var cells = line.Split((char[]?)null, MostFields, StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length < _count || Text(cells, "action") is not { Length: <= 32 } action || !action.All(static c => char.IsAsciiLetter(c) || c == '-')
            || !DateTime.TryParseExact($"{Text(cells, "date")} {Text(cells, "time")}", "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        return new(
            LocalTimes.ToUtc(time, zone),
            action.ToUpperInvariant(),
            Text(cells, "protocol")?.ToUpperInvariant(),
            Address(cells, "src-ip"),
            Address(cells, "dst-ip"),
            Number(cells, "src-port", ushort.MaxValue),
            Number(cells, "dst-port", ushort.MaxValue),
            Number(cells, "size"),
            Text(cells, "tcpflags"),
            Number(cells, "tcpsyn"),
            Number(cells, "tcpack"),
            Number(cells, "tcpwin"),
            Number(cells, "icmptype", byte.MaxValue),
            Number(cells, "icmpcode", byte.MaxValue),
            Text(cells, "info"),
            Text(cells, "path") is { } path ? Array.Find(Paths, known => known.Equals(path, StringComparison.OrdinalIgnoreCase)) : null,
            Number(cells, "pid", int.MaxValue));
    }

    private string? Text(string[] cells, string field) =>
        _places.TryGetValue(field, out var place) && place < cells.Length && cells[place] is not "-" ? cells[place] : null;

    private string? Address(string[] cells, string field) => Text(cells, field) is { } text && IPAddress.TryParse(text, out _) ? text : null;

    private int? Number(string[] cells, string field, int most) => Number(cells, field) is { } number && number <= most ? (int)number : null;

    private long? Number(string[] cells, string field) =>
        long.TryParse(Text(cells, field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
