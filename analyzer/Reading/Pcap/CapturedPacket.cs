namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>One packet of a capture, in place: valid until the next one is read.</summary>
/// <param name="number">Number of the packet in the capture, from 1.</param>
/// <param name="timeUtc">When it was captured, UTC; null when its time cannot be read.</param>
/// <param name="linkType">Kind of link, as the registry of LINKTYPE values has it.</param>
/// <param name="bytes">What was captured of it.</param>
internal readonly ref struct CapturedPacket(long number, DateTimeOffset? timeUtc, int linkType, ReadOnlySpan<byte> bytes)
{
    /// <summary>Number of the packet in the capture, from 1.</summary>
    public long Number { get; } = number;

    /// <summary>When it was captured, UTC; null when its time cannot be read.</summary>
    public DateTimeOffset? TimeUtc { get; } = timeUtc;

    /// <summary>Kind of link, as the registry of LINKTYPE values has it.</summary>
    public int LinkType { get; } = linkType;

    /// <summary>What was captured of it.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;
}
