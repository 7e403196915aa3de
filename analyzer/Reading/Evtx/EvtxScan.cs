using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Puts what the slots of a log tell together, in the order of the file: what is covered, and what is whole and what is not.</summary>
internal sealed class EvtxScan
{
    private readonly CoverageBuilder _coverage = new();
    private readonly ChannelCount _channels = new();
    private EvtxFileHeader _header;
    private bool _hasHeader;
    private bool _isCut;
    private int _slots;
    private int _emptySlots;
    private int _pendingEmptySlots;
    private int _overwrittenSlots;
    private int _wrongChecksums;
    private int _overLimitChunks;
    private long _lost;
    private long _unreadable;
    private long _stale;
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
    }

    /// <summary>Adds the next slot.</summary>
    public void Add(ChunkFacts slot)
    {
        _slots++;
        switch (slot.Content)
        {
            case SlotContent.Chunk:
                AddChunk(slot);
                break;
            case SlotContent.Empty:
                // Space for chunks to come is zero. Behind it no more chunks are expected, so that one which follows tells of damage.
                _pendingEmptySlots++;
                break;
            default:
                _isCut |= slot.IsShort;
                _overwrittenSlots++;
                _coverage.AddBreak(slot.IsShort ? CoverageGapReason.Truncated : CoverageGapReason.Damage, lost: 0);
                break;
        }
    }

    /// <summary>The log without records.</summary>
    /// <param name="hasStreamFailed">True when the stream broke off.</param>
    public EventLog Complete(bool hasStreamFailed)
    {
        var missing = Math.Max(0, _header.KnownChunks - _slots);
        _isCut |= hasStreamFailed || missing > 0;
        if (_isCut)
            _coverage.AddCut();
        var coverage = _coverage.Build();
        var lostInGaps = coverage.Gaps.Where(static gap => gap.Reason is CoverageGapReason.Damage or CoverageGapReason.Truncated).Sum(static gap => gap.LostRecords);
        var quality = new DataQuality
        {
            Read = _coverage.Records,
            Skipped = _overwrittenSlots + _emptySlots,
            Lost = Math.Max(Math.Max(_lost + _unreadable, lostInGaps), _overwrittenSlots + _emptySlots),
            Truncated = _isCut,
            Notes = Notes(hasStreamFailed, missing),
        };
        return new EventLog([], coverage, quality, _channels.MostFrequent, _computer);
    }

    private void AddChunk(ChunkFacts chunk)
    {
        if (_pendingEmptySlots > 0)
        {
            _emptySlots += _pendingEmptySlots;
            _pendingEmptySlots = 0;
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
        _unreadable += chunk.Unreadable;
        _stale += chunk.Stale;
        _wrongChecksums += chunk.HasWrongChecksum ? 1 : 0;
        _overLimitChunks += chunk.IsOverLimit ? 1 : 0;
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

    private List<Message> Notes(bool hasStreamFailed, int missingChunks)
    {
        var notes = new List<Message>();
        AddIf(!_hasHeader, EvtxNotes.NoFileHeader);
        AddIf(_header.IsDirty, EvtxNotes.Dirty);
        AddIf(hasStreamFailed, EvtxNotes.StreamFailed);
        AddIf(_isCut && !hasStreamFailed, EvtxNotes.Cut(missingChunks));
        AddIf(_overwrittenSlots + _emptySlots > 0, EvtxNotes.ChunksOverwritten(_overwrittenSlots + _emptySlots));
        AddIf(_wrongChecksums > 0, EvtxNotes.ChecksumsWrong(_wrongChecksums));
        AddIf(_lost > 0, EvtxNotes.RecordsDamaged(_lost));
        AddIf(_unreadable > 0, EvtxNotes.RecordsUnreadable(_unreadable));
        AddIf(_stale > 0, EvtxNotes.RecordsStale(_stale));
        AddIf(_overLimitChunks > 0, EvtxNotes.DecodingLimit(_overLimitChunks));
        AddIf(_coverage.IsOverLimit, EvtxNotes.GapLimit(CoverageBuilder.MostRuns));
        return notes;

        void AddIf(bool condition, Message note)
        {
            if (condition)
                notes.Add(note);
        }
    }
}
