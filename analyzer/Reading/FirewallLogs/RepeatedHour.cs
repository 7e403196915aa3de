using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Settles the lines of the hour that comes twice when daylight saving time ends, as far as the order of the log tells which of the two it is.</summary>
internal static class RepeatedHour
{
    /// <summary>
    /// The lines with their hours settled; where nothing settles one, it keeps the later hour and <see cref="FirewallLogLine.EarlierUtc"/> tells the other.
    /// </summary>
    /// <param name="lines">Lines of one log in its order, the repeated hour read as standard time.</param>
    /// <param name="zone">Zone of the log's local times; null when they are UTC.</param>
    public static IReadOnlyList<Sourced<FirewallLogLine>> Settle(IReadOnlyList<Sourced<FirewallLogLine>> lines, TimeZoneInfo? zone)
    {
        if (zone is not { SupportsDaylightSavingTime: true } || !lines.Any(line => zone.IsAmbiguousTime(line.Value.TimeUtc)))
            return lines;
        var moments = LocalSequence.ToUtc([.. lines.Select(line => DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(line.Value.TimeUtc, zone).DateTime, DateTimeKind.Unspecified))], zone);
        return [.. lines.Select((line, index) => Settled(line, moments[index], zone))];
    }

    private static Sourced<FirewallLogLine> Settled(Sourced<FirewallLogLine> line, LocalMoment moment, TimeZoneInfo zone) =>
        moment.Change != ClockChange.Repeated ? line with { Value = line.Value with { TimeUtc = moment.Utc } } : line with { Value = line.Value with { EarlierUtc = EarlierOf(line.Value.TimeUtc, zone) } };

    private static DateTimeOffset EarlierOf(DateTimeOffset standard, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(standard, zone).DateTime, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max()).ToUniversalTime();
    }
}
