namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>What stands in a slot of 64 KiB of a log.</summary>
internal enum SlotContent
{
    /// <summary>Zeros: space for chunks to come, or a chunk that was wiped.</summary>
    Empty,

    /// <summary>Something else than a chunk.</summary>
    Overwritten,

    /// <summary>A chunk.</summary>
    Chunk,
}
