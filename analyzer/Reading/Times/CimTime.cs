using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>The time form of WMI (CIM_DATETIME): <c>20261120013000.123456+540</c>, local time with its offset in minutes.</summary>
internal static class CimTime
{
    /// <summary>The time in UTC; null when <paramref name="text"/> is no such time.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is not { Length: 25 } || text[14] != '.' || text[21] is not ('+' or '-')
            || !DateTime.TryParseExact(text.AsSpan(0, 21), "yyyyMMddHHmmss.ffffff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || !int.TryParse(text.AsSpan(22, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 14 * 60 || local.Year < 1601)
            return null;
        return new DateTimeOffset(local, TimeSpan.FromMinutes(text[21] == '-' ? -minutes : minutes)).ToUniversalTime();
    }
}
