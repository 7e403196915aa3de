namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>How the reading of a capture ended.</summary>
/// <param name="Units">Blocks or packets read.</param>
/// <param name="IsCut">Whether the capture ends inside one.</param>
/// <param name="IsMalformed">Whether the next one cannot be one, so that nothing behind it can be found.</param>
internal readonly record struct CaptureEnd(long Units, bool IsCut, bool IsMalformed);
