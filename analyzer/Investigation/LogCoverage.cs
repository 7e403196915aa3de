using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>What an event log file covers, and when it was taken.</summary>
/// <param name="Coverage">Span and gaps.</param>
/// <param name="TakenAtUtc">When the file was taken, UTC: a log without newer records is silent up to this moment. Null when nothing tells.</param>
/// <param name="Log">The file, with its span as quote.</param>
/// <param name="IsPartial">True when the item itself says that it was cut short: it covers nothing then.</param>
internal sealed record LogCoverage(EventLogCoverage Coverage, DateTimeOffset? TakenAtUtc, Origin Log, bool IsPartial = false)
{
    /// <summary>
    /// Null when the log covers the window: its oldest record is not newer than the start, its newest not older than the end (or it was
    /// taken after the end), and no gap lies inside.
    /// </summary>
    public CoverageFailure? WhyNotCovering(JobWindow window)
    {
        if (Coverage.OldestUtc is not { } oldest || Coverage.NewestUtc is not { } newest)
            return CoverageFailure.Empty;
        if (oldest > window.FromUtc)
            return new(CoverageFailureKind.BeginsLater, oldest);
        if (newest < window.ToUtc && !(TakenAtUtc >= window.ToUtc))
            return new(CoverageFailureKind.EndsEarlier, newest);
        foreach (var gap in Coverage.Gaps)
        {
            if ((gap.FromUtc ?? DateTimeOffset.MinValue) <= window.ToUtc && (gap.ToUtc ?? DateTimeOffset.MaxValue) >= window.FromUtc)
                return new(CoverageFailureKind.HasGap, gap.FromUtc ?? gap.ToUtc);
        }

        return IsPartial ? new(CoverageFailureKind.CutShort, newest) : null;
    }
}
