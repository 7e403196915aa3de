using System.Globalization;

namespace ArcBundle.Collector.Commands;

/// <summary>Times as options write them: a whole number and a unit, <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>; without a unit they are seconds.</summary>
internal static class DurationText
{
    private const int SecondsPerMinute = 60;
    private const int SecondsPerHour = 3600;
    private const int SecondsPerDay = 86_400;

    /// <summary>The time; null when the text is none or not between <paramref name="shortest"/> and <paramref name="longest"/>.</summary>
    public static TimeSpan? Parse(string text, TimeSpan shortest, TimeSpan longest)
    {
        if (text.Length == 0)
            return null;
        var secondsPerUnit = text[^1] switch
        {
            's' => 1,
            'm' => SecondsPerMinute,
            'h' => SecondsPerHour,
            'd' => SecondsPerDay,
            _ => char.IsAsciiDigit(text[^1]) ? 1 : 0,
        };
        var digits = char.IsAsciiDigit(text[^1]) ? text : text[..^1];
        if (secondsPerUnit == 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var seconds = (double)number * secondsPerUnit;
        return seconds >= shortest.TotalSeconds && seconds <= longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
