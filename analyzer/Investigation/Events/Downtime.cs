using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A time in which a host was not there: it was restarted, or slept.</summary>
/// <param name="IsSleep">True for sleep, false for a restart or shutdown.</param>
/// <param name="FromUtc">When it went, as far as the log tells: a start without a shutdown before it gives the time of the start.</param>
/// <param name="ToUtc">When it was there again; null when the log does not tell that it came back.</param>
/// <param name="Records">The records that tell it, in the order of time.</param>
internal sealed record Downtime(bool IsSleep, DateTimeOffset FromUtc, DateTimeOffset? ToUtc, IReadOnlyList<Sourced<EventRecord>> Records)
{
    /// <summary>Marks of one restart follow each other within this time: updates are installed between them.</summary>
    private static readonly TimeSpan OneRestart = TimeSpan.FromHours(1);

    /// <summary>A host goes to sleep (Kernel-Power 42).</summary>
    public const int Sleeps = 42;

    /// <summary>A host woke up (Kernel-Power 107).</summary>
    public const int Wakes = 107;

    /// <summary>The times of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<Downtime>> Found = [];

    /// <summary>Whether a part of it lies in a window. A host that did not come back may be off still.</summary>
    public bool IsIn(JobWindow window) => FromUtc <= window.ToUtc && !(ToUtc < window.FromUtc);

    /// <summary>The times in which a host was not there, in the order of time; restarts and sleep apart.</summary>
    public static IReadOnlyList<Downtime> Of(Host host) => Found.GetValue(host, static host => [.. Restarts(host).Concat(Sleep(host)).OrderBy(static time => time.FromUtc)]);

    private static IEnumerable<Downtime> Restarts(Host host)
    {
        var marks = PowerMark.Of(host);
        for (var i = 0; i < marks.Count;)
        {
            var downs = Run(marks, ref i, isStart: false);
            var starts = Run(marks, ref i, isStart: true);
            if (downs.Count > 0 && (starts.Count == 0 || !Belong(downs, starts)))
            {
                yield return new(IsSleep: false, downs[0].AtUtc, starts.Count == 0 && IsLastOf(host, downs[^1]) ? null : downs[^1].AtUtc, RecordsOf(downs));
                downs = [];
            }

            if (starts.Count > 0)
                yield return new(IsSleep: false, downs.Count > 0 ? downs[0].AtUtc : LastAlive(starts) ?? starts[0].AtUtc, starts[0].AtUtc, RecordsOf([.. downs, .. starts]));
        }
    }

    /// <summary>The marks of one kind from a place on that follow each other closely.</summary>
    private static List<PowerMark> Run(IReadOnlyList<PowerMark> marks, ref int at, bool isStart)
    {
        var run = new List<PowerMark>();
        while (at < marks.Count && marks[at].IsStart == isStart && (run.Count == 0 || marks[at].AtUtc - run[^1].AtUtc <= OneRestart))
            run.Add(marks[at++]);
        return run;
    }

    /// <summary>Whether a start followed that shutdown: a request may be called off, and a host that lived on was started after something else.</summary>
    private static bool Belong(List<PowerMark> downs, List<PowerMark> starts) =>
        !(LastAlive(starts) > downs[^1].AtUtc + OneRestart)
        && (downs.Exists(static mark => mark.Record.Value.EventId != PowerMark.Request) || starts[0].AtUtc - downs[^1].AtUtc <= OneRestart);

    private static DateTimeOffset? LastAlive(List<PowerMark> starts) =>
        starts.Select(static mark => UnexpectedShutdown.LastAlive(mark.Record.Value)).FirstOrDefault(static alive => alive is not null);

    /// <summary>Whether the log says nothing more for long after a mark.</summary>
    private static bool IsLastOf(Host host, PowerMark mark) =>
        !host.System.Coverages.Any(coverage => coverage.Coverage.NewestUtc > mark.AtUtc + OneRestart);

    private static IReadOnlyList<Sourced<EventRecord>> RecordsOf(List<PowerMark> marks) => [.. marks.Select(static mark => mark.Record)];

    private static IEnumerable<Downtime> Sleep(Host host)
    {
        var starts = PowerMark.Of(host).Where(static mark => mark.IsStart).Select(static mark => mark.Record);
        Sourced<EventRecord>? asleep = null;
        foreach (var record in host.System.Of(Providers.KernelPower, Sleeps, Wakes).Concat(starts)
            .OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Value.RecordId))
        {
            var isWaking = IsPower(record.Value, Wakes);
            if (asleep is { } from && !IsPower(record.Value, Sleeps))
                yield return new(IsSleep: true, from.Value.TimeUtc, record.Value.TimeUtc, [from, record]);
            else if (asleep is { } other)
                yield return new(IsSleep: true, other.Value.TimeUtc, other.Value.TimeUtc, [other]);
            else if (isWaking)
                yield return new(IsSleep: true, record.Value.TimeUtc, record.Value.TimeUtc, [record]);
            asleep = IsPower(record.Value, Sleeps) ? record : null;
        }

        if (asleep is { } last)
            yield return new(IsSleep: true, last.Value.TimeUtc, null, [last]);
    }

    private static bool IsPower(EventRecord record, int id) => record.EventId == id && record.Provider.Equals(Providers.KernelPower, StringComparison.OrdinalIgnoreCase);
}
