namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>The middle of measurements: one slow or lucky run does not move it.</summary>
internal static class Medians
{
    /// <summary>The median; the larger of two.</summary>
    public static double Of(IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
