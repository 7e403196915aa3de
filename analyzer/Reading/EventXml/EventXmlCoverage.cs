using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>What a list of events covers: its span, and where record ids are missing or the log was cleared.</summary>
internal static class EventXmlCoverage
{
    /// <summary>Gaps that are kept apart; further ones are taken together.</summary>
    private const int MostGaps = 10_000;

    /// <summary>The coverage of these records, in any order.</summary>
    public static EventLogCoverage Of(IReadOnlyCollection<EventXmlHead> heads)
    {
        var gaps = new List<CoverageGap>();
        EventXmlHead? before = null;
        foreach (var head in heads.OrderBy(static head => head.RecordId).ThenBy(static head => head.TimeUtc))
        {
            if (head.IsClearing)
                Add(new(null, head.TimeUtc, CoverageGapReason.Cleared, 0));
            else if (before is { } earlier && head.RecordId > earlier.RecordId + 1)
                Add(new(earlier.TimeUtc, head.TimeUtc, CoverageGapReason.MissingRecordIds, head.RecordId - earlier.RecordId - 1));
            before = head;
        }

        return new(
            heads.Count,
            heads.Count == 0 ? null : heads.Min(static head => head.TimeUtc),
            heads.Count == 0 ? null : heads.Max(static head => head.TimeUtc),
            [.. gaps.OrderBy(static gap => gap.FromUtc ?? DateTimeOffset.MinValue).ThenBy(static gap => gap.ToUtc)]);

        void Add(CoverageGap gap)
        {
            if (gaps.Count < MostGaps)
                gaps.Add(gap);
            else
                gaps[^1] = gaps[^1] with { ToUtc = gap.ToUtc > gaps[^1].ToUtc ? gap.ToUtc : gaps[^1].ToUtc, LostRecords = gaps[^1].LostRecords + gap.LostRecords };
        }
    }
}
