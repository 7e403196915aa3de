using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>The day/month order of a culture.</summary>
internal static class CultureDateOrder
{
    /// <summary>The order in the short dates of a culture name such as <c>ja-JP</c>; null for an unknown one.</summary>
    public static DateOrder? Of(string? culture)
    {
        if (string.IsNullOrWhiteSpace(culture) || culture.Length > 85)
            return null;
        try
        {
            var pattern = CultureInfo.GetCultureInfo(culture).DateTimeFormat.ShortDatePattern;
            var (year, month, day) = (pattern.IndexOf('y', StringComparison.Ordinal), pattern.IndexOf('M', StringComparison.Ordinal), pattern.IndexOf('d', StringComparison.Ordinal));
            return year < month ? DateOrder.YearMonthDay : month < day ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
