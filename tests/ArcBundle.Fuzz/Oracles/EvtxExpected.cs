using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>A record of a seed, as the whole seed gives it, and all bytes that it is made of.</summary>
/// <param name="Record">The record.</param>
/// <param name="Frame">The record itself, header and size copy included.</param>
/// <param name="Needed">The frame, the fields of the chunk header that say where records are, and definitions and names elsewhere in the chunk.</param>
internal sealed record EvtxExpected(EventRecord Record, ByteRange Frame, IReadOnlyList<ByteRange> Needed)
{
    /// <summary>Whether a mutated input has all bytes that the record needs, at the same places or in the place of another chunk.</summary>
    public bool IsUntouched(EvtxSeed seed, byte[] input)
    {
        if (IsUntouched(seed.Bytes, input, shift: 0))
            return true;
        for (var shift = -seed.Bytes.Length / seed.UnitSize * seed.UnitSize; shift < input.Length; shift += seed.UnitSize)
        {
            if (shift != 0 && IsUntouched(seed.Bytes, input, shift))
                return true;
        }

        return false;
    }

    /// <summary>Whether the whole record stands in a mutated input in another place: as a copy, it is read there without what it needs.</summary>
    public bool IsCopied(EvtxSeed seed, byte[] input)
    {
        var frame = seed.Bytes.AsSpan(Frame.Start, Frame.End - Frame.Start);
        for (var from = 0; input.AsSpan(from).IndexOf(frame) is >= 0 and var found; from += found + 1)
        {
            if (from + found != Frame.Start)
                return true;
        }

        return false;
    }

    /// <summary>Whether another reading has the same values.</summary>
    public bool IsSame(EventRecord other) =>
        Record with { Data = [], Binary = default } == other with { Data = [], Binary = default }
        && Record.Data.SequenceEqual(other.Data)
        && Record.Binary.Span.SequenceEqual(other.Binary.Span);

    private bool IsUntouched(byte[] seed, byte[] input, int shift)
    {
        foreach (var range in Needed)
        {
            if (!range.IsUntouched(seed, input, shift))
                return false;
        }

        return true;
    }
}
