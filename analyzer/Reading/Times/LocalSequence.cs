namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>
/// Puts the local times of one log on the UTC time line. In the hour that comes twice when daylight saving time ends, the order of the lines
/// tells the two apart: where it falls back once, the first hour ends and the second begins.
/// </summary>
internal static class LocalSequence
{
    /// <summary>Lines of several threads may stand in a slightly wrong order; that is no change of the clock.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(2);

    /// <summary>No zone of today sets its clock by more than an hour; twice that is told apart from a change for certain.</summary>
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(2);

    /// <summary>The moments of some local times.</summary>
    /// <param name="locals">Local times in the order of the log, oldest or newest first.</param>
    /// <param name="zone">Their zone; null when unknown: the times are taken as UTC then.</param>
    public static IReadOnlyList<LocalMoment> ToUtc(IReadOnlyList<DateTime> locals, TimeZoneInfo? zone)
    {
        var moments = new LocalMoment[locals.Count];
        for (var i = 0; i < moments.Length; i++)
            moments[i] = new(LocalTimes.ToUtc(locals[i], zone), zone?.IsInvalidTime(locals[i]) == true ? ClockChange.Skipped : ClockChange.None);
        if (zone is not { SupportsDaylightSavingTime: true })
            return moments;

        var order = Enumerable.Range(0, locals.Count).Where(i => zone.IsAmbiguousTime(locals[i])).ToList();
        if (order.Count > 0 && IsNewestFirst(locals))
            order.Reverse();
        for (var start = 0; start < order.Count;)
        {
            var end = start + 1;
            while (end < order.Count && (locals[order[end]] - locals[order[start]]).Duration() < TimeSpan.FromDays(1))
                end++;
            Settle(order[start..end], locals, zone, moments);
            start = end;
        }

        return moments;
    }

    /// <summary>Settles the lines of one repeated hour, given in the order of time as far as that is known.</summary>
    private static void Settle(List<int> lines, IReadOnlyList<DateTime> locals, TimeZoneInfo zone, LocalMoment[] moments)
    {
        var (turns, turn) = (0, 0);
        var highest = locals[lines[0]];
        for (var i = 1; i < lines.Count; i++)
        {
            var local = locals[lines[i]];
            if (highest - local > Disorder)
                (turns, turn, highest) = (turns + 1, i, local);
            else if (local > highest)
                highest = local;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (turns != 1)
                moments[lines[i]] = moments[lines[i]] with { Change = ClockChange.Repeated };
            else if (i < turn)
                moments[lines[i]] = new(new DateTimeOffset(locals[lines[i]], zone.GetAmbiguousTimeOffsets(locals[lines[i]]).Max()).ToUniversalTime());
        }
    }

    /// <summary>Over a longer time its ends tell; a log of the change alone may end at an earlier time than it began, so there the steps do.</summary>
    private static bool IsNewestFirst(IReadOnlyList<DateTime> locals)
    {
        var span = locals[^1] - locals[0];
        if (span.Duration() > LongestChange)
            return span < TimeSpan.Zero;
        var (rising, falling) = (0, 0);
        for (var i = 1; i < locals.Count; i++)
        {
            rising += locals[i] > locals[i - 1] ? 1 : 0;
            falling += locals[i] < locals[i - 1] ? 1 : 0;
        }

        return falling > rising;
    }
}
