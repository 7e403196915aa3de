using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Pcap;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Traces and captures, told by their first bytes.</summary>
internal static class TraceForms
{
    /// <summary>The form of a file that begins with <paramref name="head"/>; null when it is none of these.</summary>
    public static EvidenceForm? FormOf(ReadOnlySpan<byte> head)
    {
        if (PacketCaptureReader.IsOne(head))
            return EvidenceForm.PacketCapture;
        if (head.StartsWith("Nettrace"u8))
            return EvidenceForm.EventPipeTrace;
        return EventTraceReader.IsOne(head) ? EvidenceForm.EventTrace : null;
    }
}
