using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Keeps of a log of any length what an investigation needs, in fixed memory. A log with room for all its lines is kept whole. A longer one is
/// thinned (<see cref="LogThinning{T}"/>) at growing distances, errors and warnings last of all; when even that is too much, the oldest lines go.
/// </summary>
/// <param name="entry">Name of the entry.</param>
/// <param name="most">Lines that are kept.</param>
/// <param name="mayThin">False to keep the newest lines without thinning.</param>
internal sealed class LogSieve(string entry, int most, bool mayThin) : ILogTaker
{
    /// <summary>UTF-16 units of text that are kept: with ordinary lines never reached, with lines made to be long before <c>most</c> lines are.</summary>
    public const long MostCharacters = 12L << 20;

    private static readonly TimeSpan Never = TimeSpan.FromTicks(-1);

    /// <summary>Distances in the order they are tried. Up to one minute no rule of runs and silences tells the difference.</summary>
    private static readonly (TimeSpan Plain, TimeSpan Telling)[] Levels =
    [
        (TimeSpan.FromSeconds(1), Never), (TimeSpan.FromSeconds(10), Never), (TimeSpan.FromMinutes(1), Never), (TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1)),
        (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)), (TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1)), (TimeSpan.FromHours(1), TimeSpan.FromMinutes(10)),
    ];

    private readonly Stack<OpenLogLine> _free = new();
    private List<KeptLogLine> _kept = [];
    private LogThinning<OpenLogLine>? _thinning;
    private WrittenTime _before;
    private long _characters;
    private long _rising;
    private long _falling;
    private int _level = -1;

    /// <summary>Lines of the log.</summary>
    public long Lines { get; private set; }

    /// <summary>Lines that carry a job number.</summary>
    public long JobLines { get; private set; }

    /// <summary>Lines that had to go although they may matter.</summary>
    public long Dropped { get; private set; }

    /// <summary>The distance that the log was thinned at; null when it was not.</summary>
    public TimeSpan? Distance => _level < 0 ? null : Levels[_level].Plain;

    /// <inheritdoc/>
    public OpenLogLine Next() => _free.TryPop(out var line) ? line : new(ProductLogReader.LongestText);

    /// <inheritdoc/>
    public void AddUnstamped(long number, ReadOnlySpan<char> text)
    {
        // Nobody can tell when it was, so no rule can use it.
    }

    /// <inheritdoc/>
    public OpenLogLine GoOn(OpenLogLine full, long number, ReadOnlySpan<char> text) => full;

    /// <inheritdoc/>
    public void Add(OpenLogLine line)
    {
        Lines++;
        if (line.Facts.Job is not null)
            JobLines++;
        SeeDirection(line.Written);
        if (_thinning is null)
            Keep(line);
        else
            _thinning.Add(line);
        if (_kept.Count > most + (most / 4) || _characters > MostCharacters + (MostCharacters / 4))
            MakeRoom();
    }

    /// <summary>The lines that are kept, in the order of the log, with their local times, now that all dates of the log have been seen.</summary>
    public IReadOnlyList<Sourced<ProductLogLine>> Finish(DateOrders orders, out bool isAmbiguous)
    {
        _thinning?.Finish();
        if (_kept.Count > most || _characters > MostCharacters)
            MakeRoom();
        Sort();
        isAmbiguous = false;
        var dated = new List<Sourced<ProductLogLine>>(_kept.Count);
        foreach (var kept in _kept)
        {
            var line = kept.Line;
            var time = orders.Read(line.Value.Written, out var isOpen);
            isAmbiguous |= isOpen;
            dated.Add(line with { Value = line.Value with { LocalTime = line.Value.IsYearWritten ? time : null, IsDateAmbiguous = isOpen } });
        }

        _kept = [];
        return dated;
    }

    private void Keep(OpenLogLine line)
    {
        Keep(new KeptLogLine(line.ToLine(entry)));
        _free.Push(line);
    }

    private void Keep(KeptLogLine line)
    {
        _kept.Add(line);
        _characters += line.Characters;
    }

    private void MakeRoom()
    {
        _thinning?.Finish();
        Sort();
        while (mayThin && _level + 1 < Levels.Length && (_kept.Count > most * 3L / 4 || _characters > MostCharacters * 3 / 4))
            Thin();
        DropOldest();
    }

    private void Thin()
    {
        var (plain, telling) = Levels[++_level];
        var lines = _kept;
        (_kept, _characters) = ([], 0);
        var thinning = new LogThinning<KeptLogLine>(plain, telling, Keep, static _ => { });
        foreach (var line in lines)
            thinning.Add(line);
        thinning.Finish();
        Sort();
        _thinning = new(plain, telling, Keep, _free.Push);
    }

    /// <summary>An incident is looked into from its end, so the newest stay: the last of the log, or its first when it is written newest first.</summary>
    private void DropOldest()
    {
        var isNewestFirst = _falling > _rising;
        var (dropped, characters) = (0, _characters);
        while (_kept.Count - dropped > most || characters > MostCharacters)
        {
            characters -= _kept[isNewestFirst ? _kept.Count - 1 - dropped : dropped].Characters;
            dropped++;
        }

        _kept.RemoveRange(isNewestFirst ? _kept.Count - dropped : 0, dropped);
        _characters = characters;
        Dropped += dropped;
    }

    private void Sort() => _kept.Sort(static (left, right) => left.Line.Origin.Place.Number.CompareTo(right.Line.Origin.Place.Number));

    private void SeeDirection(in WrittenTime time)
    {
        if (time.Shape == _before.Shape)
        {
            var order = (time.Shape == DateShape.YearFirst ? (time.First, time.Second, time.Third) : default)
                .CompareTo(time.Shape == DateShape.YearFirst ? (_before.First, _before.Second, _before.Third) : default);
            if (order == 0 && time.Second == _before.Second && time.First == _before.First && time.Third == _before.Third)
                order = time.TimeOfDay.CompareTo(_before.TimeOfDay);
            _rising += order > 0 ? 1 : 0;
            _falling += order < 0 ? 1 : 0;
        }

        _before = time;
    }
}
