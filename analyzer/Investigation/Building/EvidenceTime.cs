namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// When the evidence of a host was taken: the collector's clock on a running host; else the newest of process starts, the reports' own
/// times, event records and log lines.
/// </summary>
internal static class EvidenceTime
{
    /// <summary>The time without the logs whose years are still open; null when nothing tells.</summary>
    public static DateTimeOffset? Of(HostDraft draft, IReadOnlyList<ProcessSnapshot> snapshots, HostLogs logs)
    {
        if (draft.IsLiveBundle)
            return draft.Evidence.Context!.NowUtc;
        var taken = logs.NewestWithYear();
        foreach (var snapshot in snapshots)
            taken = Latest(Latest(taken, snapshot.TakenAtUtc), ProcessSnapshots.NewestStart(snapshot.Processes));
        foreach (var (_, list) in draft.ProcessLists)
            taken = Latest(taken, list.TakenUtc);
        foreach (var log in draft.EventLogs)
            taken = Latest(taken, log.Coverage.NewestUtc);
        foreach (var trace in draft.Traces)
            taken = Latest(taken, trace.NewestUtc);
        foreach (var report in draft.Reports)
        {
            if (report.Value.WrittenLocal is { } local)
                taken = Latest(taken, Reading.Times.LocalTimes.ToUtc(local, draft.Zone.Zone));
        }

        return taken;
    }

    /// <summary>The later of two moments; null when both are.</summary>
    public static DateTimeOffset? Latest(DateTimeOffset? left, DateTimeOffset? right) => left is null || right > left ? right ?? left : left;
}
