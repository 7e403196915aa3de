namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Reads a log slot by slot from a stream that only goes forward, for example out of an archive. Where bytes are missing or were put in, the chunks
/// behind are out of their places: a slot then ends where the next chunk begins, and the rest of it is zero.
/// </summary>
/// <param name="stream">The stream; not disposed.</param>
internal sealed class ChunkStream(Stream stream)
{
    /// <summary>Moves that are followed; a log with more of them is made of noise.</summary>
    private const int MostMoves = 64;

    /// <summary>Beginnings that are tried in one slot.</summary>
    private const int MostTries = 8;

    private readonly byte[] _buffer = new byte[ChunkHeader.ChunkSize];
    private readonly ReadAhead _ahead = new(stream);

    /// <summary>The slot read last: 64 KiB, or less at the end of a file that is cut.</summary>
    public ReadOnlyMemory<byte> Slot { get; private set; }

    /// <summary>True when the stream itself failed, as a damaged archive entry does.</summary>
    public bool HasFailed => _ahead.HasFailed;

    /// <summary>How often the chunks behind were out of their places.</summary>
    public int Moves { get; private set; }

    /// <summary>Reads the file header, or what there is of it, as the <see cref="Slot"/>.</summary>
    public void NextHeader() => Next(EvtxFileHeader.Size);

    /// <summary>Reads the next slot.</summary>
    /// <returns>False when there was nothing left.</returns>
    public bool Next() => Next(ChunkHeader.ChunkSize);

    /// <summary>Fills <paramref name="target"/>, some slots long, or as much of it as there is left of the stream.</summary>
    /// <returns>Bytes read; 0 when there was nothing left.</returns>
    public int Fill(Span<byte> target)
    {
        var filled = _ahead.Read(target);
        if (IsInPlace(target[..filled]) && (filled < target.Length || ChunkHeader.Begins(_ahead.Peek(ChunkHeader.MagicSize))))
            return filled;
        _ahead.Return(target[..filled]);
        filled = 0;
        while (filled < target.Length && FillSlot(target.Slice(filled, Math.Min(ChunkHeader.ChunkSize, target.Length - filled))) is > 0 and var read)
            filled += read;
        return filled;
    }

    /// <summary>Whether a chunk begins in every slot, as in all of a sound log.</summary>
    private static bool IsInPlace(ReadOnlySpan<byte> slots)
    {
        for (var start = 0; start < slots.Length; start += ChunkHeader.ChunkSize)
        {
            if (!ChunkHeader.Begins(slots[start..]))
                return false;
        }

        return true;
    }

    private bool Next(int length)
    {
        var filled = FillSlot(_buffer.AsSpan(0, length));
        Slot = _buffer.AsMemory(0, filled);
        return filled > 0;
    }

    private int FillSlot(Span<byte> slot)
    {
        var filled = _ahead.Read(slot);
        if (filled < slot.Length || Moves == MostMoves || ChunkHeader.Begins(_ahead.Peek(ChunkHeader.MagicSize)) || NextBegin(slot) is not { } begin)
            return filled;
        _ahead.Return(slot[begin..]);
        slot[begin..].Clear();
        Moves++;
        return filled;
    }

    /// <summary>Where in a slot the next chunk begins, if it and those behind are out of their places; null when they are not.</summary>
    private int? NextBegin(ReadOnlySpan<byte> slot)
    {
        // Two places on both grids: one alone may be a chunk whose beginning is damaged, or a copy of a beginning.
        var ahead = _ahead.Peek(ReadAhead.Most);
        if (IsPlace(ahead, 0) || IsPlace(ahead, ChunkHeader.ChunkSize))
            return null;
        var from = slot.Length == ChunkHeader.ChunkSize ? 1 : 0;
        for (var tries = 0; tries < MostTries && Find(slot, from, ahead) is { } begin; tries++)
        {
            if (IsPlace(ahead, begin + ChunkHeader.ChunkSize - slot.Length))
                return begin;
            from = begin + 1;
        }

        return null;
    }

    /// <summary>Where a chunk seems to begin in a slot, from a place on; its magic may go over the slot's end.</summary>
    private static int? Find(ReadOnlySpan<byte> slot, int from, ReadOnlySpan<byte> ahead)
    {
        if (slot[from..].IndexOf(ChunkHeader.Magic) is >= 0 and var found)
            return from + found;
        Span<byte> seam = stackalloc byte[2 * (ChunkHeader.MagicSize - 1)];
        var start = slot.Length - (seam.Length / 2);
        slot[start..].CopyTo(seam);
        ahead[..Math.Min(ahead.Length, seam.Length / 2)].CopyTo(seam[(seam.Length / 2)..]);
        return seam.IndexOf(ChunkHeader.Magic) is >= 0 and var over && start + over >= from ? start + over : null;
    }

    /// <summary>Whether a chunk can begin at a place behind the slot: one does, the rest is zero, or the file ends there.</summary>
    private static bool IsPlace(ReadOnlySpan<byte> ahead, int place) =>
        place == ahead.Length
        || (place < ahead.Length && (ChunkHeader.Begins(ahead[place..]) || !ahead.Slice(place, Math.Min(ChunkHeader.ChunkSize, ahead.Length - place)).ContainsAnyExcept((byte)0)));
}
