using System.Globalization;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>How reports write moments. Fractions of a second are cut, never rounded: a report must not tell a later second than the log.</summary>
internal static class ReportTime
{
    private static readonly TimeSpan MostOffset = TimeSpan.FromHours(14);

    /// <summary><c>yyyy-MM-ddTHH:mm:ssZ</c>, as the contract has it.</summary>
    public static string ToContract(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm:ss UTC</c>, for people.</summary>
    public static string ToUtc(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>
    /// <c>yyyy-MM-dd HH:mm:ss +09:00</c>: the moment on the clock of a host, as its logs show it; null when the offset is unknown,
    /// no offset that exists, or takes the moment out of the calendar.
    /// </summary>
    /// <param name="moment">The moment.</param>
    /// <param name="offsetMinutes">The host's offset from UTC in minutes.</param>
    public static string? ToLocal(DateTimeOffset moment, int? offsetMinutes)
    {
        if (offsetMinutes is not { } minutes || Math.Abs((long)minutes) > MostOffset.TotalMinutes)
            return null;
        var offset = TimeSpan.FromMinutes(minutes);
        var ticks = moment.UtcTicks + offset.Ticks;
        return ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks
            ? null
            : moment.ToOffset(offset).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
    }
}
