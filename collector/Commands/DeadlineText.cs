namespace ArcBundle.Collector.Commands;

/// <summary>A time as an option's value: a whole number and <c>s</c>, <c>m</c> or <c>h</c>; without a unit, seconds.</summary>
internal static class DeadlineText
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The time, between one second and 24 hours; null when the text is none.</summary>
    public static TimeSpan? Parse(string text) => DurationText.Parse(text, Shortest, Longest);
}
