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

    /// <summary>A local time of the host, without a zone.</summary>
    public static string? OfLocal(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
