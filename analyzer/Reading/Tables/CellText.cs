using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Tables;

/// <summary>Values as the text of a cell, in no language.</summary>
internal static class CellText
{
    /// <summary>A number in decimal; null stays null.</summary>
    public static string? Of(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>yes</c>, <c>no</c>, or null where nothing tells.</summary>
    public static string? Of(bool? answer) => answer switch { true => "yes", false => "no", null => null };

    /// <summary>A moment in UTC to the millisecond, with <c>Z</c>.</summary>
    public static string? Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time as a text writes it, with the fraction that is written; without a year as <c>--11-20T01:00:00</c> (ISO 8601:2000 has that for a year left out).</summary>
    public static string? OfWritten(DateTime? time, bool hasYear) =>
        time?.ToString(hasYear ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" : "'--'MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>An offset from UTC, as <c>+09:00</c>.</summary>
    public static string? OfOffset(TimeSpan? offset) =>
        offset is { } written ? (written < TimeSpan.Zero ? "-" : "+") + written.ToString("hh':'mm", CultureInfo.InvariantCulture) : null;

    /// <summary>A local time of the host, without a zone.</summary>
    public static string? OfLocal(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
