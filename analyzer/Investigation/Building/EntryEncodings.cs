using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>The encodings of long texts, chosen by the whole of them before they are read.</summary>
internal static class EntryEncodings
{
    /// <summary>
    /// What a reader of a text is told: for one that is too long to be judged while it is read, also the encoding that the whole of it has.
    /// </summary>
    public static ReadingContext ContextFor(EvidenceEntry entry, ReadingContext context, CancellationToken cancellation)
    {
        if (entry.Length <= EncodingDetector.SampleLength)
            return context;
        using var stream = entry.Open();
        return context with { Encoding = EncodingSurvey.Of(stream, context, cancellation) };
    }
}
