using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Reads <c>pfirewall.log</c> by its head lines. Of a huge log the newest lines are kept, those on the product's ports apart from the others.</summary>
internal static class FirewallLogReader
{
    /// <summary>
    /// Lines that are kept: more than a log of the size that Windows comes with holds (4,096 KB, some 40,000 lines), and an analysis stays within its
    /// memory.
    /// </summary>
    public const int MostLines = 50_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    /// <param name="stream">The log.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="context">Its host; the zone tells UTC of its local times.</param>
    /// <param name="watched">Ports whose lines are kept longest; null for those of the product.</param>
    /// <param name="most">Lines that are kept; of more, a third at least is left to lines on other ports.</param>
    public static Listing<FirewallLogLine> Read(
        Stream stream, string entry, ReadingContext context, IReadOnlySet<int>? watched = null, int most = MostLines)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var (near, others) = (new Queue<(FirewallLogLine Fact, TextLine Line)>(), new Queue<(FirewallLogLine Fact, TextLine Line)>());
        var dropped = 0L;
        var text = new FirewallLogText(lines, quality, context);
        foreach (var row in text.Read())
        {
            (row.Fact.Touches(watched ?? WatchedPorts.Product) ? near : others).Enqueue(row);
            if (near.Count + others.Count <= most)
                continue;
            (others.Count > most / 3 || near.Count == 0 ? others : near).Dequeue();
            dropped++;
        }

        if (dropped > 0)
        {
            quality.Truncated = true;
            quality.Note("reading.newest-lines-kept", ("kept", TextQuality.Number(near.Count + others.Count)), ("dropped", TextQuality.Number(dropped)));
        }

        var facts = near.Concat(others).OrderBy(static row => row.Line.Number)
            .Select(row => new Sourced<FirewallLogLine>(row.Fact, Origin.Of(entry, Place.OfLine(row.Line.Number), row.Line.Text))).ToList();
        return Listing<FirewallLogLine>.Of(new(RepeatedHour.Settle(facts, text.IsLocal ? context.Zone : null), quality.Of(lines)), ListOutcome.Empty);
    }
}
