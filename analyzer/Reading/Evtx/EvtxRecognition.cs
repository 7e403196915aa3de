namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Recognises an event log, also one whose beginning is damaged or cut off.</summary>
internal static class EvtxRecognition
{
    /// <summary>Whether a file is an event log: it has the file header, a chunk stands where the first one belongs, or two chunks stand one chunk apart.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static bool IsLog(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(EvtxFileHeader.Magic) || (head.Length > EvtxFileHeader.Size && ChunkHeader.Begins(head[EvtxFileHeader.Size..])))
            return true;
        var first = head.IndexOf(ChunkHeader.Magic);
        return first >= 0 && head.Length >= first + ChunkHeader.ChunkSize && ChunkHeader.Begins(head[(first + ChunkHeader.ChunkSize)..]);
    }
}
