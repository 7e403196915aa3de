using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>One pass over a log: gives the selected records away and keeps count of what is whole and what is not.</summary>
/// <param name="selection">Which events to decode; null for all.</param>
/// <param name="onRecord">Called for every selected record.</param>
internal sealed class EvtxScan(EventSelection? selection, Action<EventRecord> onRecord)
{
    /// <summary>Provider of the records that tell of a clearing.</summary>
    private const string EventLogProvider = "Microsoft-Windows-Eventlog";

    /// <summary>"The … log file was cleared", in the System log, for any log but Security.</summary>
    private const int LogCleared = 104;

    /// <summary>"The audit log was cleared", in the Security log.</summary>
    private const int AuditLogCleared = 1102;

    private readonly EventDecoder _decoder = new();
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

    /// <summary>Reads the file header.</summary>
    public void ReadFileHeader(ReadOnlySpan<byte> block)
    {
        _hasHeader = EvtxFileHeader.TryRead(block, out _header);
        _isCut = block.Length < EvtxFileHeader.Size;
    }

    /// <summary>Reads the next slot of 64 KiB, or what is there of the last one.</summary>
    public void ReadSlot(ReadOnlyMemory<byte> slot)
    {
        _slots++;
        if (ChunkHeader.TryRead(slot.Span, out var header))
        {
            ReadChunk(slot, header);
            return;
        }

        // Space for chunks to come is zero. Behind it no more chunks are expected, so that one which follows tells of damage.
        if (!slot.Span.ContainsAnyExcept((byte)0))
        {
            _pendingEmptySlots++;
            return;
        }

        _isCut |= slot.Length < ChunkHeader.ChunkSize;
        _overwrittenSlots++;
        _coverage.AddBreak(slot.Length < ChunkHeader.ChunkSize ? CoverageGapReason.Truncated : CoverageGapReason.Damage, lost: 0);
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

    private void ReadChunk(ReadOnlyMemory<byte> slot, ChunkHeader header)
    {
        if (_pendingEmptySlots > 0)
        {
            _emptySlots += _pendingEmptySlots;
            _pendingEmptySlots = 0;
            _coverage.AddBreak(CoverageGapReason.Damage, lost: 0);
        }

        if (!header.ChecksumsAreRight(slot.Span))
            _wrongChecksums++;
        _decoder.Begin(slot);
        var records = new ChunkRecords(slot.Span, header, _coverage.LastId);
        while (records.MoveNext())
        {
            if (records.FollowsDamage)
                AddDamage(records.Lost);
            ReadRecord(records.Current);
        }

        if (records.EndsEarly)
        {
            _lost += records.Lost;
            _coverage.AddBreak(slot.Length < ChunkHeader.ChunkSize ? CoverageGapReason.Truncated : CoverageGapReason.Damage, records.Lost);
        }

        _isCut |= slot.Length < ChunkHeader.ChunkSize;
        _stale += records.CountStale();
        if (_decoder.IsOverLimit)
            _overLimitChunks++;
    }

    private void AddDamage(long lost)
    {
        _lost += lost;
        _coverage.AddBreak(CoverageGapReason.Damage, lost);
    }

    private void ReadRecord(RecordFrame frame)
    {
        if (!_decoder.TryOpen(frame, out var head))
        {
            _unreadable++;
            _coverage.AddBreak(CoverageGapReason.Damage, lost: 1);
            return;
        }

        _coverage.Add(frame.Id, head.TimeUtc);
        _channels.Add(_decoder.Pooled(head.Channel));
        if (frame.Id > _newestId)
            (_newestId, _computer) = (frame.Id, _decoder.Pooled(head.Computer));
        var isSelected = selection?.Includes(head.Provider, head.EventId) ?? true;
        var mayClear = head.EventId is LogCleared or AuditLogCleared && head.Provider.Equals(EventLogProvider, StringComparison.OrdinalIgnoreCase);
        if (isSelected || mayClear)
        {
            var record = _decoder.Decode(head);
            if (mayClear && ClearsOwnLog(record))
                _coverage.AddClearing(_lastTime);
            if (isSelected)
                onRecord(record);
        }

        _lastTime = head.TimeUtc;
    }

    /// <summary>The System log also tells of the clearing of other logs: event 104 names the log in the element <c>Channel</c>.</summary>
    private static bool ClearsOwnLog(EventRecord record) =>
        record.EventId == AuditLogCleared
        || record["Channel"] is not { } cleared
        || string.Equals(cleared, record.Channel, StringComparison.OrdinalIgnoreCase);

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
