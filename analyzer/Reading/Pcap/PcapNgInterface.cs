namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>An interface of a section: kind of link, and how its time stamps count.</summary>
/// <param name="LinkType">Kind of link, as the registry of LINKTYPE values has it.</param>
/// <param name="Clock">How its time stamps count.</param>
internal sealed record PcapNgInterface(int LinkType, CaptureClock Clock)
{
    private const int EndOfOptions = 0;
    private const int TimeResolution = 9;
    private const int TimeOffset = 14;

    /// <summary>The interface of the block that <paramref name="capture"/> holds.</summary>
    /// <param name="capture">The block.</param>
    /// <param name="end">Where its options end, from its start.</param>
    public static PcapNgInterface Read(CaptureStream capture, int end)
    {
        const byte microseconds = 6;
        var (resolution, offset) = (microseconds, 0L);
        for (var at = 16; at + 4 <= end;)
        {
            var (code, length) = (capture.UInt16(at), capture.UInt16(at + 2));
            at += 4;
            if (code == EndOfOptions || at + length > end)
                break;
            if (code == TimeResolution && length >= 1)
                resolution = capture.Bytes[at];
            else if (code == TimeOffset && length >= 8)
                offset = capture.Int64(at);
            at += (length + 3) & ~3;
        }

        return new(capture.UInt16(8), CaptureClock.OfResolution(resolution, offset));
    }
}
