using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Gives the lines of one log without written years their years.</summary>
internal static class ProductLogClock
{
    /// <summary>
    /// How much newer than the evidence the newest line may be: the evidence's time is often inferred, from another clock or in UTC.
    /// Without it a line of a few minutes later would fall a whole year back.
    /// </summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>Lines written by several threads may stand in a slightly wrong order; that is no turn of the year.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromDays(2);

    /// <summary>
    /// The lines with <see cref="ProductLogLine.LocalTime"/> filled: the newest gets the year that puts it at or before
    /// <paramref name="evidenceTakenLocal"/>, and going back the year steps back when the date jumps up.
    /// </summary>
    /// <param name="lines">The facts of one log, in its order, oldest or newest first.</param>
    /// <param name="evidenceTakenLocal">When the evidence was taken, in the log's local time.</param>
    /// <param name="order">The host's day/month order when known.</param>
    public static IReadOnlyList<Sourced<ProductLogLine>> Resolve(IReadOnlyList<Sourced<ProductLogLine>> lines, DateTime evidenceTakenLocal, DateOrder? order = null)
    {
        var orders = new DateOrders(order);
        foreach (var line in lines)
            orders.See(line.Value.Written);

        var resolved = lines.ToArray();
        var open = Enumerable.Range(0, lines.Count).Where(i => !lines[i].Value.IsYearWritten).ToList();
        if (IsNewestFirst(open, lines, orders))
            open.Reverse();

        var after = evidenceTakenLocal > DateTime.MaxValue - Tolerance ? evidenceTakenLocal : evidenceTakenLocal + Tolerance;
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var line = lines[open[i]];
            var isNewest = i == open.Count - 1;
            if (At(line.Value.Written, orders, after, isNewest ? TimeSpan.Zero : Disorder) is not { } time)
                continue;
            resolved[open[i]] = line with { Value = line.Value with { LocalTime = time } };
            after = time < after || isNewest ? time : after;
        }

        return resolved;
    }

    /// <summary>The latest reading of a year-less date that is not after <paramref name="limit"/> by more than <paramref name="slack"/>.</summary>
    private static DateTime? At(in WrittenTime written, DateOrders orders, DateTime limit, TimeSpan slack)
    {
        if (orders.Read(written, out _) is not { } shown)
            return null;
        var order = written.In(DateOrder.MonthDayYear) == shown ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;

        // 29 February may lie up to eight years back.
        for (var year = limit.Year + 1; year >= limit.Year - 8; year--)
        {
            if (written.In(order, year) is { } time && time - limit <= slack)
                return time;
        }

        return null;
    }

    private static bool IsNewestFirst(List<int> open, IReadOnlyList<Sourced<ProductLogLine>> lines, DateOrders orders)
    {
        var (up, down) = (0, 0);
        DateTime? before = null;
        foreach (var i in open)
        {
            var time = orders.Read(lines[i].Value.Written, out _);
            if (time > before)
                up++;
            else if (time < before)
                down++;
            before = time;
        }

        return down > up;
    }
}
