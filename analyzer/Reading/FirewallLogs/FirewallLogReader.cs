using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Reads <c>pfirewall.log</c> by its head lines. Of a huge log the newest lines are kept, those on the product's ports apart from the others.</summary>
internal static class FirewallLogReader
{
    /// <summary>Lines on a watched port that are kept; the others are kept to half as many. With them an analysis stays within its memory.</summary>
    public const int MostWatched = 40_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    /// <param name="stream">The log.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="context">Its host; the zone tells UTC of its local times.</param>
    /// <param name="watched">Ports whose lines are kept longest; null for those of the product.</param>
    /// <param name="mostWatched">Lines on those ports that are kept.</param>
    public static Listing<FirewallLogLine> Read(
        Stream stream, string entry, ReadingContext context, IReadOnlySet<int>? watched = null, int mostWatched = MostWatched)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var (near, others) = (new Queue<(FirewallLogLine Fact, TextLine Line)>(), new Queue<(FirewallLogLine Fact, TextLine Line)>());
        var dropped = 0L;
        foreach (var row in new FirewallLogText(lines, quality, context).Read())
        {
            var (kept, most) = row.Fact.Touches(watched ?? WatchedPorts.Product) ? (near, mostWatched) : (others, (mostWatched + 1) / 2);
            kept.Enqueue(row);
            if (kept.Count <= most)
                continue;
            kept.Dequeue();
            dropped++;
        }

        if (dropped > 0)
        {
            quality.Truncated = true;
            quality.Note("reading.newest-lines-kept", ("kept", TextQuality.Number(near.Count + others.Count)), ("dropped", TextQuality.Number(dropped)));
        }

        var facts = near.Concat(others).OrderBy(static row => row.Line.Number)
            .Select(row => new Sourced<FirewallLogLine>(row.Fact, Origin.Of(entry, Place.OfLine(row.Line.Number), row.Line.Text))).ToList();
        return Listing<FirewallLogLine>.Of(new(facts, quality.Of(lines)), ListOutcome.Empty);
    }
}
