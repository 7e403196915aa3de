namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>Unions and differences of spans of time.</summary>
internal static class UtcSpans
{
    /// <summary>The spans in the order of time, those that touch each other joined.</summary>
    public static IReadOnlyList<UtcSpan> Union(IEnumerable<UtcSpan> spans)
    {
        var joined = new List<UtcSpan>();
        foreach (var span in spans.Where(static span => span.ToUtc >= span.FromUtc).OrderBy(static span => span.FromUtc))
        {
            if (joined.Count > 0 && span.FromUtc <= joined[^1].ToUtc)
                joined[^1] = joined[^1] with { ToUtc = span.ToUtc > joined[^1].ToUtc ? span.ToUtc : joined[^1].ToUtc };
            else
                joined.Add(span);
        }

        return joined;
    }

    /// <summary>The parts of <paramref name="whole"/> that lie in none of <paramref name="spans"/>; moments take nothing away.</summary>
    public static IReadOnlyList<UtcSpan> Without(UtcSpan whole, IEnumerable<UtcSpan> spans)
    {
        var left = new List<UtcSpan>();
        var from = whole.FromUtc;
        foreach (var span in Union(spans.Where(span => span.Length > TimeSpan.Zero && span.Touches(whole))))
        {
            if (span.FromUtc > from)
                left.Add(new(from, span.FromUtc));
            from = span.ToUtc > from ? span.ToUtc : from;
        }

        if (from < whole.ToUtc)
            left.Add(new(from, whole.ToUtc));
        return left;
    }

    /// <summary>The parts that lie in a span of both.</summary>
    public static IReadOnlyList<UtcSpan> Common(IReadOnlyList<UtcSpan> one, IReadOnlyList<UtcSpan> other) =>
        Union(one.SelectMany(span => other.Where(span.Touches).Select(second => span.In(second))));
}
