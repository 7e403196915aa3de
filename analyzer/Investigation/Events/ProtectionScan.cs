using System.Globalization;
using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A scan of a protection product.</summary>
/// <param name="Product">Name of the product.</param>
/// <param name="FromUtc">When it began, UTC; the moment it ended when nothing tells more.</param>
/// <param name="ToUtc">When it ended, UTC; the latest moment it can have run when no record tells.</param>
/// <param name="IsEnded">Whether a record tells its end.</param>
/// <param name="Records">The records of its start and end.</param>
internal sealed record ProtectionScan(string Product, DateTimeOffset FromUtc, DateTimeOffset ToUtc, bool IsEnded, IReadOnlyList<ProtectionEvent> Records)
{
    /// <summary>A scan without an end is taken to have run this long at most.</summary>
    public static readonly TimeSpan LongestWithoutEnd = TimeSpan.FromHours(24);

    /// <summary>The scans of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<ProtectionScan>> Found = [];

    private static readonly (string Field, int Seconds)[] DurationFields = [("Scan Time Hours", 3600), ("Scan Time Minutes", 60), ("Scan Time Seconds", 1)];

    /// <summary>Whether it ran at any moment of a window.</summary>
    public bool RanIn(JobWindow window) => FromUtc <= window.ToUtc && ToUtc >= window.FromUtc;

    /// <summary>Whether it is sure that it ran in the window: it has an end, or it began in the window.</summary>
    public bool IsSureIn(JobWindow window) => IsEnded || window.Contains(FromUtc);

    /// <summary>The scans of a host, in the order of their starts.</summary>
    /// <param name="host">The host; a start of it ends every scan.</param>
    public static IReadOnlyList<ProtectionScan> Of(Host host) => Found.GetValue(host, Find);

    private static IReadOnlyList<ProtectionScan> Find(Host host)
    {
        var scans = new List<ProtectionScan>();
        List<DateTimeOffset> restarts = [.. PowerMark.Of(host).Select(static mark => mark.AtUtc)];
        if (host.BootUtc is { } boot)
            restarts.Add(boot);
        restarts.Sort();
        var open = new Dictionary<(string Provider, string Scan), ProtectionEvent>();
        foreach (var happened in ProtectionEvents.Of(host))
        {
            var key = (happened.Record.Value.Provider.ToUpperInvariant(), happened.Record.Value["Scan ID"] ?? string.Empty);
            if (happened.Kind == ProtectionEventKind.ScanStarted)
            {
                if (open.Remove(key, out var unfinished))
                    scans.Add(WithoutEnd(unfinished, happened.AtUtc, restarts));
                open.Add(key, happened);
            }
            else if (happened.Kind == ProtectionEventKind.ScanEnded)
            {
                scans.Add(open.Remove(key, out var start)
                    ? new(happened.Product, start.AtUtc, happened.AtUtc, IsEnded: true, [start, happened])
                    : new(happened.Product, happened.AtUtc - DurationOf(happened.Record.Value), happened.AtUtc, IsEnded: true, [happened]));
            }
        }

        scans.AddRange(open.Values.Select(start => WithoutEnd(start, DateTimeOffset.MaxValue, restarts)));
        return [.. scans.OrderBy(static scan => scan.FromUtc).ThenBy(static scan => scan.ToUtc).ThenBy(static scan => scan.Records[0].Record.Value.RecordId)];
    }

    /// <summary>A scan ran until the next one of its kind, the next sign that the host went down or was started, or the longest time, whichever came first.</summary>
    private static ProtectionScan WithoutEnd(ProtectionEvent start, DateTimeOffset next, List<DateTimeOffset> restarts)
    {
        var latest = start.AtUtc > DateTimeOffset.MaxValue - LongestWithoutEnd ? DateTimeOffset.MaxValue : start.AtUtc + LongestWithoutEnd;
        var at = restarts.BinarySearch(start.AtUtc);
        at = at < 0 ? ~at : at + 1;
        var restart = at < restarts.Count ? restarts[at] : DateTimeOffset.MaxValue;
        return new(start.Product, start.AtUtc, new[] { latest, next, restart }.Min(), IsEnded: false, [start]);
    }

    private static TimeSpan DurationOf(EventRecord record)
    {
        var seconds = 0L;
        foreach (var (field, unit) in DurationFields)
        {
            if (int.TryParse(record[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 100_000)
                seconds += (long)number * unit;
        }

        var duration = TimeSpan.FromSeconds(seconds);
        return record.TimeUtc - DateTimeOffset.MinValue > duration ? duration : TimeSpan.Zero;
    }
}
