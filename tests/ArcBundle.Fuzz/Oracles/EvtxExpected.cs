using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>A record of a seed, as the whole seed gives it, and all bytes that it is made of.</summary>
/// <param name="Record">The record.</param>
/// <param name="Frame">The record itself, header and size copy included.</param>
/// <param name="Needed">The frame, the fields of the chunk header that say where records are, and definitions and names elsewhere in the chunk.</param>
internal sealed record EvtxExpected(EventRecord Record, ByteRange Frame, IReadOnlyList<ByteRange> Needed)
{
    /// <summary>Whether a mutated input has all bytes that the record needs, at the same places.</summary>
    public bool IsUntouched(byte[] seed, byte[] input)
    {
        foreach (var range in Needed)
        {
            if (!range.IsUntouched(seed, input))
                return false;
        }

        return true;
    }

    /// <summary>Whether another reading has the same values.</summary>
    public bool IsSame(EventRecord other) =>
        Record with { Data = [], Binary = default } == other with { Data = [], Binary = default }
        && Record.Data.SequenceEqual(other.Data)
        && Record.Binary.Span.SequenceEqual(other.Binary.Span);
}
