namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What one slot of a log adds to coverage and quality. Filled by a <see cref="ChunkReader"/>, used again for other slots.</summary>
internal sealed class ChunkFacts
{
    private readonly List<ChunkStep> _steps = [];
    private readonly List<(string Channel, long Records)> _channels = [];
    private string _channel = string.Empty;
    private long _ofChannel;

    /// <summary>What stands in the slot.</summary>
    public SlotContent Content { get; set; }

    /// <summary>True when the file ends inside the slot.</summary>
    public bool IsShort { get; set; }

    /// <summary>True when the checksums are wrong.</summary>
    public bool HasWrongChecksum { get; set; }

    /// <summary>True when decoding came to its limit.</summary>
    public bool IsOverLimit { get; set; }

    /// <summary>True when what was read hangs on the last record id of the chunk before.</summary>
    public bool DependsOnPrevious { get; set; }

    /// <summary>The last record id before the chunk that it was read with; 0 for none.</summary>
    public long PreviousId { get; set; }

    /// <summary>Records lost to damage.</summary>
    public long Lost { get; set; }

    /// <summary>Whole records without a readable event.</summary>
    public long Unreadable { get; set; }

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
    public IReadOnlyList<ChunkStep> Steps => _steps;

    /// <summary>Channels with their records; a channel can stand here several times.</summary>
    public IReadOnlyList<(string Channel, long Records)> Channels => _channels;

    /// <summary>Begins a slot.</summary>
    public void Clear()
    {
        _steps.Clear();
        _channels.Clear();
        (_channel, _ofChannel) = (string.Empty, 0);
        (Content, IsShort, HasWrongChecksum, IsOverLimit, DependsOnPrevious) = (SlotContent.Empty, false, false, false, false);
        (PreviousId, Lost, Unreadable, Stale, Records, NewestId) = (0, 0, 0, 0, 0, 0);
        (Computer, LastTime) = (null, null);
    }

    /// <summary>Adds a record that was read.</summary>
    public void Add(in EventView view)
    {
        Records++;
        var time = view.TimeUtc;
        if (_steps is [.., { Kind: ChunkStepKind.Run } last] && view.RecordId == last.LastId + 1)
            _steps[^1] = last with { LastId = view.RecordId, LastTime = time };
        else
            _steps.Add(ChunkStep.Run(view.RecordId, time));
        if (!view.Channel.SequenceEqual(_channel))
        {
            CloseChannel();
            _channel = view.ChannelName;
        }

        _ofChannel++;
        if (view.RecordId > NewestId)
        {
            NewestId = view.RecordId;
            if (Computer is null || !view.Computer.SequenceEqual(Computer))
                Computer = view.ComputerName;
        }
    }

    /// <summary>Adds that the record just added cleared the log.</summary>
    public void AddClearing() => _steps.Add(ChunkStep.Clearing(LastTime));

    /// <summary>Sets the time of the record just added.</summary>
    public void Passed(DateTimeOffset time) => LastTime = time;

    /// <summary>Adds that something is missing.</summary>
    public void AddBreak(CoverageGapReason reason, long lost) => _steps.Add(ChunkStep.Break(reason, lost));

    /// <summary>Ends the slot.</summary>
    public void Complete() => CloseChannel();

    private void CloseChannel()
    {
        if (_ofChannel > 0)
            _channels.Add((_channel, _ofChannel));
        _ofChannel = 0;
    }
}
