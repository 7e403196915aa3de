using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>The form of an entry, by its content.</summary>
internal static class EvidenceForms
{
    /// <summary>Recognises an entry.</summary>
    public static EvidenceForm Of(EvidenceEntry entry, ReadingContext context)
    {
        try
        {
            using var stream = entry.Open();
            var head = new byte[(int)Math.Min(entry.Length, EvidenceRecogniser.HeadLength)];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Of(head.AsSpan(0, length), context);
        }
        catch (EvidenceDamagedException)
        {
            // The file changed since it was opened: what it was can no longer be told, and it is listed as not recognised.
            return EvidenceForm.Unknown;
        }
    }

    private static EvidenceForm Of(ReadOnlySpan<byte> head, ReadingContext context) =>
        EvidenceRecogniser.Recognise(head, context) is var form && form == EvidenceForm.Unknown && (PackedForms.IsZip(head) || PackedForms.IsOther(head)) ? EvidenceForm.Packed : form;
}
