namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What one slot of a log adds to coverage and quality. Filled by a <see cref="ChunkReader"/>, used again for other slots.</summary>
internal sealed class ChunkFacts
{
    private readonly List<ChannelRecords> _channels = [];
    private ChunkStep[] _steps = new ChunkStep[8];
    private int _stepCount;

    /// <summary>What stands in the slot.</summary>
    public SlotContent Content { get; set; }

    /// <summary>Bytes of the slot: 64 KiB, or less at the end of a file that is cut.</summary>
    public int Length { get; set; }

    /// <summary>True when the file ends inside the slot.</summary>
    public bool IsShort => Length < ChunkHeader.ChunkSize;

    /// <summary>True when the checksums are wrong.</summary>
    public bool HasWrongChecksum { get; set; }

    /// <summary>True when decoding came to its limit.</summary>
    public bool IsOverLimit { get; set; }

    /// <summary>True when what was read hangs on the last record id of the chunk before.</summary>
    public bool DependsOnPrevious { get; set; }

    /// <summary>The last record id before the chunk that it was read with; 0 for none.</summary>
    public long PreviousId { get; set; }

    /// <summary>Records lost to damage.</summary>
    public long Lost { get; private set; }

    /// <summary>Where records were lost: where the first of those that are missing there should begin. Offsets in the slot.</summary>
    public DamagePlaces LostPlaces { get; } = new();

    /// <summary>Where whole records without a readable event begin. Offsets in the slot.</summary>
    public DamagePlaces UnreadablePlaces { get; } = new();

    /// <summary>Where records begin that were read although the definition of their template is lost. Offsets in the slot.</summary>
    public DamagePlaces WithoutTemplatePlaces { get; } = new();

    /// <summary>Records that an older use of the chunk left.</summary>
    public int Stale { get; set; }

    /// <summary>Records read.</summary>
    public long Records { get; private set; }

    /// <summary>Largest record id; 0 without records.</summary>
    public long NewestId { get; private set; }

    /// <summary>Computer of the record with the largest id; null without records.</summary>
    public string? Computer { get; private set; }

    /// <summary>Time of the last record; null without records.</summary>
    public DateTimeOffset? LastTime { get; private set; }

    /// <summary>Steps in the order of the file.</summary>
    public ReadOnlySpan<ChunkStep> Steps => _steps.AsSpan(0, _stepCount);

    /// <summary>Channels with their records; a channel can stand here several times.</summary>
    public List<ChannelRecords> Channels => _channels;

    /// <summary>Begins a slot.</summary>
    public void Clear()
    {
        _stepCount = 0;
        _channels.Clear();
        LostPlaces.Clear();
        UnreadablePlaces.Clear();
        WithoutTemplatePlaces.Clear();
        (Content, HasWrongChecksum, IsOverLimit, DependsOnPrevious) = (SlotContent.Empty, false, false, false);
        (PreviousId, Length, Lost, Stale, Records, NewestId) = (0, 0, 0, 0, 0, 0);
        (Computer, LastTime) = (null, null);
    }

    /// <summary>Adds a record that was read.</summary>
    public void Add(in EventView view)
    {
        Records++;
        var time = view.TimeUtc;
        if (_stepCount > 0 && _steps[_stepCount - 1] is { Kind: ChunkStepKind.Run } last && view.RecordId == last.LastId + 1)
            _steps[_stepCount - 1] = last with { LastId = view.RecordId, LastTime = time };
        else
            Add(ChunkStep.Run(view.RecordId, time));
        if (_channels.Count > 0 && view.Channel.SequenceEqual(_channels[^1].Channel))
            _channels[^1].Records++;
        else
            _channels.Add(new ChannelRecords(view.ChannelName) { Records = 1 });
        if (view.RecordId > NewestId)
        {
            NewestId = view.RecordId;
            if (Computer is null || !view.Computer.SequenceEqual(Computer))
                Computer = view.ComputerName;
        }
    }

    /// <summary>Adds that the record just added cleared the log.</summary>
    public void AddClearing() => Add(ChunkStep.Clearing(LastTime));

    /// <summary>Sets the time of the record just added.</summary>
    public void Passed(DateTimeOffset time) => LastTime = time;

    /// <summary>Adds that records are missing.</summary>
    /// <param name="reason">Damage or truncation.</param>
    /// <param name="lost">How many, as far as known; 0 when the damage took none.</param>
    /// <param name="offset">Where the first of them should begin, in the slot.</param>
    public void AddLoss(CoverageGapReason reason, long lost, int offset)
    {
        Lost += lost;
        if (lost > 0)
            LostPlaces.Add(offset);
        Add(ChunkStep.Break(reason, lost));
    }

    /// <summary>Adds a whole record without a readable event.</summary>
    /// <param name="offset">Where it begins, in the slot.</param>
    public void AddUnreadable(int offset)
    {
        UnreadablePlaces.Add(offset);
        Add(ChunkStep.Break(CoverageGapReason.Damage, lost: 1));
    }

    private void Add(ChunkStep step)
    {
        if (_stepCount == _steps.Length)
            Array.Resize(ref _steps, 2 * _steps.Length);
        _steps[_stepCount++] = step;
    }
}
