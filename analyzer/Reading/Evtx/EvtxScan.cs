using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Puts what the slots of a log tell together, in the order of the file: what is covered, and what is whole and what is not.</summary>
internal sealed class EvtxScan
{
    private readonly CoverageBuilder _coverage = new();
    private readonly ChannelCount _channels = new();
    private readonly DamagePlaces _emptySlots = new();
    private readonly DamagePlaces _overwrittenSlots = new();
    private readonly DamagePlaces _wrongChecksums = new();
    private readonly DamagePlaces _overLimitChunks = new();
    private readonly DamagePlaces _losses = new();
    private readonly DamagePlaces _unreadable = new();
    private readonly DamagePlaces _withoutTemplate = new();
    private EvtxFileHeader _header;
    private bool _hasHeader;
    private bool _isCut;
    private int _slots;
    private long _lost;
    private long _stale;
    private long _end;
    private long _newestId;
    private string? _computer;
    private DateTimeOffset? _lastTime;

    /// <summary>Last record id of the slots so far; 0 before the first record.</summary>
    public long LastId => _coverage.LastId;

    /// <summary>Reads the file header.</summary>
    public void ReadFileHeader(ReadOnlySpan<byte> block)
    {
        _hasHeader = EvtxFileHeader.TryRead(block, out _header);
        _isCut = block.Length < EvtxFileHeader.Size;
        _end = block.Length;
    }

    /// <summary>Adds the next slot.</summary>
    public void Add(ChunkFacts slot)
    {
        _slots++;
        switch (slot.Content)
        {
            case SlotContent.Chunk:
                AddChunk(slot, _end);
                break;
            case SlotContent.Empty:
                // Space for chunks to come is zero. Behind it no more chunks are expected, so that one which follows tells of damage.
                _emptySlots.Add(_end);
                break;
            default:
                _isCut |= slot.IsShort;
                _overwrittenSlots.Add(_end);
                _coverage.AddBreak(slot.IsShort ? CoverageGapReason.Truncated : CoverageGapReason.Damage, lost: 0);
                break;
        }

        _end += slot.Length;
    }

    /// <summary>The log without records.</summary>
    /// <param name="slots">Where the slots came from, read to its end.</param>
    public EventLog Complete(ChunkStream slots)
    {
        var missing = Math.Max(0, _header.KnownChunks - _slots);
        _isCut |= slots.HasFailed || missing > 0;
        if (_isCut)
            _coverage.AddCut();
        var coverage = _coverage.Build();
        var lostInGaps = coverage.Gaps.Where(static gap => gap.Reason is CoverageGapReason.Damage or CoverageGapReason.Truncated).Sum(static gap => gap.LostRecords);
        var quality = new DataQuality
        {
            Read = _coverage.Records,
            Skipped = _overwrittenSlots.Added,
            Lost = Math.Max(Math.Max(_lost + _unreadable.Added, lostInGaps), _overwrittenSlots.Added) + _withoutTemplate.Added,
            Truncated = _isCut,
            Notes = Notes(slots, missing),
        };
        return new EventLog([], coverage, quality, _channels.MostFrequent, _computer);
    }

    private void AddChunk(ChunkFacts chunk, long start)
    {
        if (_emptySlots.Added > 0)
        {
            _overwrittenSlots.Add(_emptySlots, start: 0);
            _emptySlots.Clear();
            _coverage.AddBreak(CoverageGapReason.Damage, lost: 0);
        }

        foreach (var step in chunk.Steps)
            AddStep(step);
        foreach (var channel in chunk.Channels)
            _channels.Add(channel.Channel, channel.Records);
        if (chunk.NewestId > _newestId)
            (_newestId, _computer) = (chunk.NewestId, chunk.Computer);
        _lastTime = chunk.LastTime ?? _lastTime;
        _isCut |= chunk.IsShort;
        _lost += chunk.Lost;
        _stale += chunk.Stale;
        _losses.Add(chunk.LostPlaces, start);
        _unreadable.Add(chunk.UnreadablePlaces, start);
        _withoutTemplate.Add(chunk.WithoutTemplatePlaces, start);
        if (chunk.HasWrongChecksum)
            _wrongChecksums.Add(start);
        if (chunk.IsOverLimit)
            _overLimitChunks.Add(start);
    }

    private void AddStep(ChunkStep step)
    {
        switch (step.Kind)
        {
            case ChunkStepKind.Run:
                _coverage.AddRun(step.FirstId, step.FirstTime, step.LastId, step.LastTime, step.LastId - step.FirstId + 1);
                break;
            case ChunkStepKind.Break:
                _coverage.AddBreak(step.Reason, step.Lost);
                break;
            default:
                _coverage.AddClearing(step.HasTime ? step.LastTime : _lastTime);
                break;
        }
    }

    private List<Message> Notes(ChunkStream slots, int missingChunks)
    {
        var notes = new List<Message>();
        if (!_hasHeader)
            notes.Add(EvtxNotes.NoFileHeader);
        if (_header.IsDirty)
            notes.Add(EvtxNotes.Dirty);
        if (_isCut)
            notes.Add(slots.HasFailed ? EvtxNotes.StreamFailed(_end) : EvtxNotes.Cut(missingChunks, _end));
        if (slots.Moves > 0)
            notes.Add(EvtxNotes.ChunksMoved(slots.Moves));
        AddIfAny(_overwrittenSlots, EvtxNotes.ChunksOverwritten);
        AddIfAny(_wrongChecksums, EvtxNotes.ChecksumsWrong);
        if (_lost > 0)
            notes.Add(EvtxNotes.RecordsDamaged(_lost, _losses));
        AddIfAny(_unreadable, EvtxNotes.RecordsUnreadable);
        AddIfAny(_withoutTemplate, EvtxNotes.TemplatesLost);
        if (_stale > 0)
            notes.Add(EvtxNotes.RecordsStale(_stale));
        AddIfAny(_overLimitChunks, EvtxNotes.DecodingLimit);
        if (_coverage.IsOverLimit)
            notes.Add(EvtxNotes.GapLimit(CoverageBuilder.MostRuns));
        return notes;

        void AddIfAny(DamagePlaces places, Func<DamagePlaces, Message> note)
        {
            if (places.Added > 0)
                notes.Add(note(places));
        }
    }
}
