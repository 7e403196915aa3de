using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Commands;

/// <summary>The values of <c>--date-order</c>.</summary>
internal static class DateOrderNames
{
    /// <summary>All values, in the order of <see cref="DateOrder"/>.</summary>
    public static string[] All { get; } = ["ymd", "mdy", "dmy"];

    /// <summary>The order of a value, or null when none is given.</summary>
    public static DateOrder? Parse(string? name) => Array.IndexOf(All, name) is >= 0 and var index ? (DateOrder)index : null;
}
