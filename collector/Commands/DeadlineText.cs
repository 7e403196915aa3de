using System.Globalization;

namespace ArcBundle.Collector.Commands;

/// <summary>A time as an option's value: a whole number and <c>s</c>, <c>m</c> or <c>h</c>; without a unit, seconds.</summary>
internal static class DeadlineText
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The time, between one second and 24 hours; null when the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length == 0)
            return null;
        var secondsPerUnit = text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => char.IsAsciiDigit(text[^1]) ? 1 : 0 };
        var digits = char.IsAsciiDigit(text[^1]) ? text : text[..^1];
        if (secondsPerUnit == 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var time = TimeSpan.FromSeconds((double)number * secondsPerUnit);
        return time >= TimeSpan.FromSeconds(1) && time <= Longest ? time : null;
    }
}
