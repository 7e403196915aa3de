using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>The form of an entry, by its content.</summary>
internal static class EvidenceForms
{
    /// <summary>Recognises an entry.</summary>
    public static EvidenceForm Of(EvidenceEntry entry, ReadingContext context)
    {
        var head = new byte[Math.Min(entry.Length, EvidenceRecogniser.HeadLength)];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return EvidenceRecogniser.Recognise(head.AsSpan(0, length), context);
    }
}
