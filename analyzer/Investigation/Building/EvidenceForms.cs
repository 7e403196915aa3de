using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Text;

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
            return EvidenceRecogniser.Recognise(head.AsSpan(0, length), context);
        }
        catch (EvidenceDamagedException)
        {
            // The file changed since it was opened: what it was can no longer be told, and it is listed as not recognised.
            return EvidenceForm.Unknown;
        }
    }

    /// <summary>
    /// What a reader of an entry is told: of a text too long to be judged while it is read, also the encoding that the whole of it has.
    /// </summary>
    public static ReadingContext ContextFor(ReadEntry read, ReadingContext context, CancellationToken cancellation)
    {
        if (read.Entry.Length <= EncodingDetector.SampleLength || read.Form is EvidenceForm.EventLogFile or EvidenceForm.EventXml)
            return context;
        using var stream = read.Entry.Open();
        return context with { Encoding = EncodingSurvey.Of(stream, context, cancellation) };
    }
}
