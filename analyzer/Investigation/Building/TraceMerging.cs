using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// A trace often comes twice: as recorded, and as Windows converted it. The converted form wins for the time it covers. A capture of packets is
/// another observation and stands beside both.
/// </summary>
internal static class TraceMerging
{
    /// <summary>Whether a trace as recorded lies wholly in the time of one that was converted and read whole.</summary>
    public static bool IsCovered(TcpTrace trace, IReadOnlyList<TcpTrace> better) =>
        trace.Source == TraceSource.Raw && better.Any(other => other is { Source: TraceSource.Converted, Quality.IsDamaged: false }
            && (trace.OldestUtc is null || (Covers(other, trace.OldestUtc.Value) && Covers(other, trace.NewestUtc!.Value))));

    /// <summary>The trace without the events that a converted one tells too.</summary>
    public static TcpTrace Without(TcpTrace trace, IReadOnlyList<TcpTrace> better)
    {
        var converted = trace.Source == TraceSource.Raw ? better.Where(static other => other.Source == TraceSource.Converted && other.OldestUtc is not null).ToList() : [];
        return converted.Count == 0 ? trace
            : trace with { Events = [.. trace.Events.Where(happened => !converted.Exists(other => Covers(other, happened.Value.TimeUtc)))] };
    }

    private static bool Covers(TcpTrace other, DateTimeOffset moment)
    {
        // Both forms come from one clock, but each rounds for itself.
        var slack = TimeSpan.FromMilliseconds(1);
        return other.OldestUtc - slack <= moment && other.NewestUtc + slack >= moment;
    }
}
