namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Works out what a log covers from the ids and times of its records in file order. A full log is a ring of chunks: the oldest
/// record stands anywhere, so the runs are put in the order of id at the end.
/// </summary>
internal sealed class CoverageBuilder
{
    /// <summary>Most runs kept apart: a 4 GB log has as many chunks. Further ones are taken together with the last.</summary>
    public const int MostRuns = 65_536;

    /// <summary>Most clearings kept.</summary>
    private const int MostClearings = 1_000;

    private readonly List<RecordRun> _runs = [];
    private readonly List<(long Id, DateTimeOffset Time, DateTimeOffset? Before)> _clearings = [];
    private CoverageGapReason? _before;
    private RecordRun? _current;
    private long _records;

    /// <summary>True when there were more runs than are kept apart.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Records added.</summary>
    public long Records => _records;

    /// <summary>Id of the record added last; 0 before the first.</summary>
    public long LastId => _current?.LastId ?? 0;

    /// <summary>Adds the next record of the file.</summary>
    public void Add(long id, DateTimeOffset time) => AddRun(id, time, id, time, records: 1);

    /// <summary>Adds the next records of the file, whose ids are consecutive.</summary>
    public void AddRun(long firstId, DateTimeOffset firstTime, long lastId, DateTimeOffset lastTime, long records)
    {
        _records += records;
        if (_current is not null && (firstId == _current.LastId + 1 || _runs.Count >= MostRuns))
        {
            IsOverLimit |= firstId != _current.LastId + 1;
            _current.LastId = Math.Max(lastId, _current.LastId);
            _current.LastTime = lastTime;
            _current.After = null;
            _current.LostAfter = 0;
        }
        else
        {
            _current = new RecordRun(firstId, firstTime, _before) { LastId = lastId, LastTime = lastTime };
            _runs.Add(_current);
        }

        _before = null;
    }

    /// <summary>Tells that the record just added says the log was cleared.</summary>
    /// <param name="before">Time of the record before it in the file; null when there is none.</param>
    public void AddClearing(DateTimeOffset? before)
    {
        if (_current is not null && _clearings.Count < MostClearings)
            _clearings.Add((_current.LastId, _current.LastTime, before));
    }

    /// <summary>Tells that something is missing behind the record just added, or before the first.</summary>
    /// <param name="reason">Damage or truncation.</param>
    /// <param name="lost">Records known to be lost; 0 when unknown.</param>
    public void AddBreak(CoverageGapReason reason, long lost)
    {
        _before = reason;
        if (_current is null)
            return;
        _current.After = reason;
        _current.LostAfter += lost;
    }

    /// <summary>Tells that the file is cut behind the record added last.</summary>
    public void AddCut()
    {
        if (_current is null)
            _before = CoverageGapReason.Truncated;
        else
            _current.After ??= CoverageGapReason.Truncated;
    }

    /// <summary>What the log covers.</summary>
    public EventLogCoverage Build()
    {
        var gaps = new List<CoverageGap>();
        if (_runs.Count == 0)
        {
            if (_before is { } reason)
                gaps.Add(new CoverageGap(null, null, reason, 0));
            return new EventLogCoverage(0, null, null, gaps);
        }

        var runs = _runs.OrderBy(static run => run.FirstId).ToList();
        if (runs[0].Before is { } first)
            gaps.Add(new CoverageGap(null, runs[0].FirstTime, first, 0));
        var newest = runs[0];
        foreach (var run in runs.Skip(1))
        {
            if (run.FirstId > newest.LastId + 1)
                gaps.Add(GapBetween(newest, run));
            if (run.LastId > newest.LastId)
                newest = run;
        }

        if (newest.After is { } last)
            gaps.Add(new CoverageGap(newest.LastTime, null, last, newest.LostAfter));
        gaps.AddRange(_clearings.Select(clearing => new CoverageGap(
            clearing.Before ?? LastBefore(runs, clearing.Id)?.LastTime, clearing.Time, CoverageGapReason.Cleared, 0)));
        return new EventLogCoverage(_records, runs[0].FirstTime, newest.LastTime, Ordered(gaps));
    }

    private static CoverageGap GapBetween(RecordRun earlier, RecordRun later)
    {
        var reason = earlier.After ?? later.Before ?? CoverageGapReason.MissingRecordIds;
        return new CoverageGap(earlier.LastTime, later.FirstTime, reason, later.FirstId - earlier.LastId - 1);
    }

    private static RecordRun? LastBefore(List<RecordRun> runs, long id) => runs.LastOrDefault(run => run.LastId < id);

    private static List<CoverageGap> Ordered(List<CoverageGap> gaps) =>
        [.. gaps.OrderBy(static gap => gap.FromUtc ?? DateTimeOffset.MinValue).ThenBy(static gap => gap.ToUtc ?? DateTimeOffset.MaxValue)];
}
