using System.Globalization;

namespace ArcBundle.Collector.Commands;

/// <summary>Moments as <c>--around</c> takes them: <c>2026-11-20 02:00</c>, with or without seconds, in the host's local time, or with <c>Z</c> or an offset such as <c>+09:00</c>.</summary>
internal static class MomentText
{
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss"];

    private static readonly string[] WithOffset = [.. Local.Select(static form => form + "zzz")];

    private static readonly string[] Utc = [.. Local.Select(static form => form + "'Z'")];

    /// <summary>The moment; its offset from UTC is null when the text tells local time. Null when the text is no moment.</summary>
    public static (DateTime Clock, TimeSpan? Offset)? Parse(string text)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return (local, null);
        if (DateTime.TryParseExact(text, Utc, CultureInfo.InvariantCulture, DateTimeStyles.None, out var utc))
            return (utc, TimeSpan.Zero);
        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? (moment.DateTime, moment.Offset) : null;
    }
}
