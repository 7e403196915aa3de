using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Walks the whole records of one chunk. Records behind the free-space offset are what an older use of the chunk left, except
/// those that go on with the next id: they were not yet flushed. After damage the walk goes on at the next record it can trust.
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
    }

    /// <summary>The record the walk is at.</summary>
    public RecordFrame Current { get; private set; }

    /// <summary>Whether damage lies between the current record and the one before it, or the start of the chunk.</summary>
    public bool FollowsDamage { get; private set; }

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
        if (_isTail || _position >= _usedEnd)
            return MoveNextUnflushed();
        if (TryFrame(_position, out var frame) && IsPlausible(frame))
            return Accept(frame);

        var search = _position;
        while (NextMagic(ref search, _usedEnd))
        {
            if (TryFrame(search, out frame) && IsPlausible(frame))
            {
                FollowsDamage = true;
                Lost = LostBefore(frame.Id);
                return Accept(frame);
            }
        }

        return EndInDamage();
    }

    /// <summary>Whole records behind the end of the walk that an older use of the chunk left.</summary>
    public readonly int CountStale()
    {
        var count = 0;
        var search = Math.Max(_position, _usedEnd) - 1;
        while (NextMagic(ref search, _chunk.Length))
        {
            if (!TryFrame(search, out var frame))
                continue;
            count++;
            search = frame.End - 1;
        }

        return count;
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
        if (!TryFrame(_position, out var frame) || frame.Id != ExpectedId())
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
        _position = _usedEnd;
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
            return id - Current.Id - 1;
        return _header.HasRecordIds && id >= _header.FirstRecordId ? id - _header.FirstRecordId : 1;
    }

    /// <summary>Record ids only grow in a chunk, and by no more than it can hold.</summary>
    private readonly bool IsPlausible(RecordFrame frame)
    {
        if (Current.Size > 0)
            return frame.Id > Current.Id && frame.Id <= Current.Id + MostRecords;
        if (!_header.HasRecordIds || (frame.Id >= _header.FirstRecordId && frame.Id <= _header.LastRecordId))
            return true;
        return TryFrame(frame.End, out var next) && next.Id == frame.Id + 1;
    }

    /// <summary>A record with magic, a size that fits, the same size at its end, and an id.</summary>
    private readonly bool TryFrame(int offset, out RecordFrame frame)
    {
        frame = default;
        var left = _chunk.Length - offset;
        if (left < RecordFrame.SmallestSize || !_chunk[offset..].StartsWith(Magic))
            return false;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(_chunk[(offset + 4)..]);
        if (size < RecordFrame.SmallestSize || size > left || BinaryPrimitives.ReadUInt32LittleEndian(_chunk[(offset + (int)size - 4)..]) != size)
            return false;
        var id = BinaryPrimitives.ReadInt64LittleEndian(_chunk[(offset + 8)..]);
        frame = new RecordFrame(offset, (int)size, id, BinaryPrimitives.ReadInt64LittleEndian(_chunk[(offset + 16)..]));
        return id > 0;
    }

    /// <summary>Moves on to the next record magic on an 8-byte boundary behind <paramref name="position"/>.</summary>
    private readonly bool NextMagic(ref int position, int end)
    {
        position++;
        while (position < end)
        {
            var found = _chunk[position..end].IndexOf(Magic);
            if (found < 0)
                return false;
            position += found;
            if (position % 8 == 0)
                return true;
            position++;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Magic => [0x2A, 0x2A, 0, 0];
}
