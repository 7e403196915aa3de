namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>
/// Which sides of an incident have a clock that cannot be put beside the clock of the log that tells the incident: what their records tell of the time
/// of the failure is a guess.
/// </summary>
internal static class ClockDoubt
{
    private static readonly TimeSpan Harmless = StraightClock.Harmless;

    /// <summary>Ids of the doubtful hosts.</summary>
    /// <param name="sides">The hosts of the incident's sides.</param>
    /// <param name="teller">The host whose log tells the incident.</param>
    /// <param name="window">The incident's window.</param>
    /// <param name="evidence">The case.</param>
    public static IReadOnlyList<string> Of(IEnumerable<Host> sides, Host teller, JobWindow window, CaseEvidence evidence) =>
        [.. sides.Where(side => !evidence.Machines.AreOne(side, teller) && IsDoubtful(side, teller, window, evidence)).Select(static side => side.Id)];

    private static bool IsDoubtful(Host side, Host teller, JobWindow window, CaseEvidence evidence)
    {
        var offset = evidence.Clocks.FirstOrDefault(offset => IsBetween(offset, side, teller, evidence));
        if (offset is { IsUntilSet: true })
            return false;
        return offset is { State: ClockState.LikeZone } || (offset is { State: ClockState.Uncertain } && IsApart(offset))
            || ((WasSetSince(side, window) || WasSetSince(teller, window)) && !AgreedIn(offset, window));
    }

    /// <summary>
    /// Whether logs tell the begin or the end of a job so far apart that one log's line is no line of the other's job. A process may start late in a job, and
    /// tells nothing by that.
    /// </summary>
    private static bool IsApart(ClockOffset offset) =>
        offset.Pairs.Any(static pair => pair.Kind is ClockPairKind.JobStart or ClockPairKind.JobEnd && pair.Offset.Duration() > LeftOver.NearJobStart)
        && !offset.Pairs.Any(static pair => pair.Offset.Duration() <= Harmless);

    private static bool IsBetween(ClockOffset offset, Host one, Host other, CaseEvidence evidence) =>
        (evidence.Machines.AreOne(offset.Host, one.Id) && evidence.Machines.AreOne(offset.Reference, other.Id))
        || (evidence.Machines.AreOne(offset.Host, other.Id) && evidence.Machines.AreOne(offset.Reference, one.Id));

    /// <summary>Whether a clock was set after the window began: what it wrote before then stands on another time line than what it shows now.</summary>
    private static bool WasSetSince(Host host, JobWindow window) =>
        StraightClock.StepsOf(host).Any(step => step.OldUtc >= window.FromUtc || step.NewUtc >= window.FromUtc);

    /// <summary>Whether the two clocks are seen to have agreed at the time of the window, whatever was done to them later.</summary>
    private static bool AgreedIn(ClockOffset? offset, JobWindow window)
    {
        var pairs = (offset?.Pairs ?? []).Where(pair => pair.ReferenceUtc >= window.FromUtc - Harmless && pair.ReferenceUtc <= window.ToUtc + Harmless).ToList();
        return pairs.Count > 0 && pairs.TrueForAll(static pair => pair.Offset.Duration() <= Harmless);
    }
}
