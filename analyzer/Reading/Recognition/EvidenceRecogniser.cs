using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Recognises a file by the first part of its content, in any encoding that <see cref="EncodingDetector"/> knows.</summary>
internal static class EvidenceRecogniser
{
    /// <summary>Bytes of the start of a file that a decision looks at; give as many as there are.</summary>
    public const int HeadLength = 256 * 1024;

    /// <summary>Lines that a decision looks at.</summary>
    private const int MostLines = 1500;

    /// <summary>The form of a file that begins with <paramref name="head"/>.</summary>
    public static EvidenceForm Recognise(ReadOnlySpan<byte> head, ReadingContext? context = null)
    {
        if (EvtxRecognition.IsLog(head))
            return EvidenceForm.EventLogFile;
        if (TraceForms.FormOf(head) is { } trace)
            return trace;
        head = head[..Math.Min(head.Length, HeadLength)];
        if (IsBinary(head))
            return EvidenceForm.Unknown;
        return FormCatalog.Recognise(LinesOf(head, context ?? ReadingContext.Unknown));
    }

    private static List<string> LinesOf(ReadOnlySpan<byte> head, ReadingContext context)
    {
        var reader = new LineReader(new MemoryStream(head.ToArray(), writable: false), context);
        var lines = new List<string>();
        while (lines.Count < MostLines && reader.TryRead(out var line))
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
                lines.Add(line.Text);
        }

        return lines;
    }

    /// <summary>Archives, images and programs are full of control characters; text of any encoding here has hardly any beside its line breaks. NULs are padding or UTF-16.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (EncodingDetector.FromStart(head) is not null)
            return false;
        var controls = 0;
        foreach (var value in head)
        {
            if (value is (< 0x20 and not (0 or 9 or 10 or 12 or 13 or 0x1A or 0x1B)) or 0x7F)
                controls++;
        }

        return controls * 50 > head.Length;
    }
}
