using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>Cuts a time line to what a person can read: what lies nearest to an incident is kept.</summary>
internal static class TimelineSelection
{
    /// <summary>
    /// At most <paramref name="most"/> entries, in the order of <paramref name="timeline"/>: those nearest in time to any of
    /// <paramref name="incidents"/>; without incidents the latest.
    /// </summary>
    public static IReadOnlyList<TimelineEntry> Nearest(IReadOnlyList<TimelineEntry> timeline, IReadOnlyList<Diagnosis> incidents, int most)
    {
        if (timeline.Count <= most)
            return timeline;
        if (incidents.Count == 0)
            return [.. timeline.Skip(timeline.Count - most)];
        long[] moments = [.. incidents.Select(static d => d.Incident.AtUtc.UtcTicks).Order()];
        return
        [
            .. timeline.Index()
                .OrderBy(entry => Distance(moments, entry.Item.AtUtc.UtcTicks))
                .ThenBy(static entry => entry.Index)
                .Take(most)
                .OrderBy(static entry => entry.Index)
                .Select(static entry => entry.Item),
        ];
    }

    private static long Distance(long[] moments, long ticks)
    {
        var next = Array.BinarySearch(moments, ticks);
        if (next >= 0)
            return 0;
        next = ~next;
        var after = next < moments.Length ? moments[next] - ticks : long.MaxValue;
        var before = next > 0 ? ticks - moments[next - 1] : long.MaxValue;
        return Math.Min(before, after);
    }
}
