namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Walks the whole records of one chunk. Records behind the free-space offset are what an older use of the chunk left, except
/// those that go on with the next id: they were not yet flushed. In a damaged chunk <see cref="ChunkSalvage"/> chooses the records.
/// </summary>
internal ref struct ChunkRecords
{
    /// <summary>Most records a chunk can hold.</summary>
    public const int MostRecords = (ChunkHeader.ChunkSize - ChunkHeader.Size) / RecordFrame.SmallestSize;

    /// <summary>How much earlier than the record before it an unflushed one may be written; an older use of the chunk is older.</summary>
    private static readonly long UnflushedTolerance = TimeSpan.FromMinutes(1).Ticks;

    private readonly ReadOnlySpan<byte> _chunk;
    private readonly ChunkHeader _header;
    private readonly int _usedEnd;
    private readonly long _lastIdBefore;
    private readonly RecordFrame[]? _chosen;
    private readonly int _chosenEnd = ChunkHeader.Size;
    private int _next;
    private int _position = ChunkHeader.Size;
    private bool _isTail;

    /// <summary>Walks a chunk.</summary>
    /// <param name="chunk">Its bytes: 64 KiB, or what is there when the file is cut.</param>
    /// <param name="header">Its header.</param>
    /// <param name="lastIdBefore">Last record id of the chunk before it; 0 when there is none.</param>
    public ChunkRecords(ReadOnlySpan<byte> chunk, ChunkHeader header, long lastIdBefore)
    {
        _chunk = chunk;
        _header = header;
        _usedEnd = Math.Min(header.FreeSpace, chunk.Length);
        _lastIdBefore = lastIdBefore;
        if (IsInOrder())
            return;
        _chosen = ChunkSalvage.Choose(chunk, header, _usedEnd);
        foreach (var frame in _chosen)
            _chosenEnd = Math.Max(_chosenEnd, frame.End);
    }

    /// <summary>The record the walk is at.</summary>
    public RecordFrame Current { get; private set; }

    /// <summary>Whether damage lies between the current record and the one before it, or the start of the chunk.</summary>
    public bool FollowsDamage { get; private set; }

    /// <summary>Offset in the chunk where damage begins that lies before the current record, or behind the last one at the end of a walk that ends early.</summary>
    public int DamageStart { get; private set; }

    /// <summary>Records lost right before the current one, 0 when the damage took none; at the end of a walk that ends early, those lost behind the last one, at least 1.</summary>
    public long Lost { get; private set; }

    /// <summary>At the end of the walk: records that should follow the last one are cut off or damaged.</summary>
    public readonly bool EndsEarly => !_isTail;

    /// <summary>Whether the walk asked for the last record id of the chunk before, which the result then hangs on.</summary>
    public bool DependsOnPrevious { get; private set; }

    /// <summary>Goes to the next whole record.</summary>
    public bool MoveNext()
    {
        FollowsDamage = false;
        Lost = 0;
        if (_chosen is not null && _next == _chosen.Length)
            _position = _chosenEnd;
        if (_isTail || (_position >= _usedEnd && !(_next < _chosen?.Length)))
            return MoveNextUnflushed();
        if (!TryNext(out var frame))
            return EndInDamage();
        FollowsDamage = frame.Offset != _position;
        if (FollowsDamage)
            (DamageStart, Lost) = (_position, LostBefore(frame.Id));
        return Accept(frame);
    }

    /// <summary>Whole records behind the end of the walk that an older use of the chunk left.</summary>
    public readonly int CountStale()
    {
        var count = 0;
        var from = Math.Max(_position, _usedEnd);
        while (RecordFrames.TryFind(_chunk, from, _chunk.Length, out var frame))
        {
            count++;
            from = frame.End;
        }

        return count;
    }

    /// <summary>Whether the used part is one row of records whose ids go on from each other, as it is in nearly every chunk.</summary>
    private readonly bool IsInOrder()
    {
        var (position, last) = (ChunkHeader.Size, _header.HasRecordIds ? _header.FirstRecordId - 1 : 0);
        while (position < _usedEnd)
        {
            if (!RecordFrames.TryRead(_chunk, position, out var frame) || (frame.Id != last + 1 && last > 0))
                return false;
            (position, last) = (frame.End, frame.Id);
        }

        return true;
    }

    private bool TryNext(out RecordFrame frame)
    {
        if (_chosen is null)
            return RecordFrames.TryRead(_chunk, _position, out frame);
        frame = _next < _chosen.Length ? _chosen[_next++] : default;
        return frame.Size > 0;
    }

    private bool Accept(RecordFrame frame)
    {
        Current = frame;
        _position = frame.End;
        return true;
    }

    private bool MoveNextUnflushed()
    {
        if (_chunk.Length < _header.FreeSpace)
            return EndInDamage();
        _isTail = true;
        if (!RecordFrames.TryRead(_chunk, _position, out var frame) || frame.Id != ExpectedId())
            return false;
        return frame.WrittenFileTime >= Current.WrittenFileTime - UnflushedTolerance && Accept(frame);
    }

    /// <summary>No record to trust up to the free-space offset: damage, unless the header knows of no more records.</summary>
    private bool EndInDamage()
    {
        var isComplete = Current.Size > 0 && _header.HasRecordIds && Current.Id >= _header.LastRecordId;
        _isTail = isComplete;
        if (!isComplete)
            Lost = !_header.HasRecordIds ? 1 : Math.Max(1, _header.LastRecordId - (Current.Size > 0 ? Current.Id : _header.FirstRecordId - 1));
        (DamageStart, _position) = (_position, _usedEnd);
        return false;
    }

    private long ExpectedId()
    {
        if (Current.Size > 0)
            return Current.Id + 1;
        DependsOnPrevious = true;
        return _lastIdBefore == 0 && _header.HasRecordIds ? _header.FirstRecordId : _lastIdBefore + 1;
    }

    private readonly long LostBefore(long id)
    {
        if (Current.Size > 0)
            return Math.Max(0, id - Current.Id - 1);
        return _header.HasRecordIds && id >= _header.FirstRecordId ? id - _header.FirstRecordId : 1;
    }
}
