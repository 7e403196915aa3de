using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.FirewallLogs;

namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>What Windows Firewall's own log (<c>pfirewall.log</c>) of a host covers. It is off unless somebody switched it on, and small.</summary>
internal static class DropLog
{
    /// <summary>A log that was written to this shortly before the evidence was taken is silent up to then.</summary>
    private static readonly TimeSpan QuietForAtMost = TimeSpan.FromHours(24);

    /// <summary>Null when the log covers a window; else why not. What it does not log at all is not asked here: see <see cref="ShowsDrops"/>.</summary>
    public static CoverageFailure? WhyNotCovering(Host host, JobWindow window)
    {
        if (host.FirewallLog is not { } log || log.Facts.Count == 0)
            return CoverageFailure.Empty;
        var (oldest, newest) = (log.Facts.Min(static line => line.Value.TimeUtc), log.Facts.Max(static line => line.Value.TimeUtc));
        var reaches = log.TakenAtUtc ?? (newest >= host.TakenAtUtc - QuietForAtMost ? host.TakenAtUtc : null) ?? newest;
        if (oldest > window.FromUtc)
            return new(CoverageFailureKind.BeginsLater, oldest);
        if (newest < window.ToUtc && reaches < window.ToUtc)
            return new(CoverageFailureKind.EndsEarlier, newest);
        var lost = log.Facts.FirstOrDefault(line => line.Value.IsLoss && window.Contains(line.Value.TimeUtc));
        if (lost is not null)
            return new(CoverageFailureKind.HasGap, lost.Value.TimeUtc);
        return log.IsWhole ? null : new(CoverageFailureKind.CutShort, newest);
    }

    /// <summary>Whether the log is known to hold drops: a setting says so in every profile, or it holds one.</summary>
    public static bool ShowsDrops(Host host) => host.FirewallLog is { } log
        && (log.Facts.Any(static line => line.Value.IsDrop) || FirewallState.Of(host).Profiles is { Count: > 0 } profiles && profiles.All(static profile => profile.Value.LogsDropped == true));

    /// <summary>Whether settings say of every profile that drops are not logged, and the log holds none: it says nothing then.</summary>
    public static bool HidesDrops(Host host) => !ShowsDrops(host)
        && FirewallState.Of(host).Profiles is { Count: > 0 } profiles && profiles.All(static profile => profile.Value.LogsDropped == false);

    /// <summary>Whether a line was written in a window: false when it may have been, because its local time came twice that day; null when it was not.</summary>
    public static bool? IsIn(FirewallLogLine line, JobWindow window)
    {
        var isLater = window.Contains(line.TimeUtc);
        return line.EarlierUtc is not { } earlier ? (isLater ? true : null) : (isLater, window.Contains(earlier)) switch
        {
            (true, true) => true,
            (false, false) => null,
            _ => false,
        };
    }

    /// <summary>Dropped TCP packets, in the order of time.</summary>
    public static IEnumerable<Sourced<FirewallLogLine>> TcpDrops(Host host) => (host.FirewallLog?.Facts ?? [])
        .Where(static line => line.Value.IsDrop && (line.Value.Protocol is "TCP" or "6")).OrderBy(static line => line.Value.TimeUtc);
}
