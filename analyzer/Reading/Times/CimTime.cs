using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>
/// The time form of WMI (CIM_DATETIME): <c>20261120013000.123456+540</c>, local time with its offset in minutes. Asterisks stand for what
/// is not known: of the microseconds (<c>.******</c>) and of the offset (<c>+***</c>).
/// </summary>
internal static class CimTime
{
    /// <summary>Characters of a time, always the same number.</summary>
    public const int Length = 25;

    private const int FractionAt = 15;
    private const int SignAt = 21;

    /// <summary>The time in UTC; null when <paramref name="text"/> is no such time, or its offset is not known.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        Read(text) is { Offset: { } offset } time && time.In(DateOrder.YearMonthDay) is { } local ? new DateTimeOffset(local, offset).ToUniversalTime() : null;

    /// <summary>The time as written, in local time without an offset when that is not known; null when <paramref name="text"/> is no such time.</summary>
    public static WrittenTime? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || text[14] != '.' || text[SignAt] is not ('+' or '-')
            || !DateTime.TryParseExact(text[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var fraction = 0;
        if (text[FractionAt..SignAt] is not "******" && !int.TryParse(text[FractionAt..SignAt], NumberStyles.None, CultureInfo.InvariantCulture, out fraction))
            return null;
        TimeSpan? offset = null;
        if (text[(SignAt + 1)..] is not "***")
        {
            if (!int.TryParse(text[(SignAt + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > 14 * 60)
                return null;
            offset = TimeSpan.FromMinutes(text[SignAt] == '-' ? -minutes : minutes);
        }

        var time = new WrittenTime(DateShape.YearFirst, local.Year, local.Month, local.Day, local.TimeOfDay + TimeSpan.FromMicroseconds(fraction), offset);
        return time.In(DateOrder.YearMonthDay) is null ? null : time;
    }
}
