using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Takes a hand-collected text with the output of several commands apart. Each output is read as if the others were blank lines, so that lines keep their numbers.</summary>
internal static class CombinedText
{
    /// <summary>Bytes of the longest text that is looked through; listings are much shorter.</summary>
    private const int LongestText = 4 * 1024 * 1024;

    /// <summary>Lines of all outputs together, those counted that stand for the others in each: a whole console has some thousands and some dozens of outputs.</summary>
    private const long MostLines = 2_000_000;

    /// <summary>The outputs, or the entry alone when it is one thing.</summary>
    public static IReadOnlyList<ReadEntry> Of(ReadEntry whole, ReadingContext context)
    {
        if (whole.Item is not null || whole.Entry.Length is 0 or > LongestText || !CommandOutput.MayBeSeveral(whole.Form) || LinesOf(whole.Entry, context) is not { } lines)
            return [whole];
        var outputs = CommandOutput.Of(lines);
        return outputs.Count == 0 || (long)outputs.Count * lines.Count > MostLines ? [whole] : [.. outputs.Select(output => PartOf(whole, lines, output))];
    }

    private static List<TextLine>? LinesOf(EvidenceEntry entry, ReadingContext context)
    {
        try
        {
            using var stream = entry.Open();
            return [.. new LineReader(stream, context).ReadAll()];
        }
        catch (EvidenceDamagedException)
        {
            return null;
        }
    }

    private static ReadEntry PartOf(ReadEntry whole, List<TextLine> lines, CommandOutput output)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var line in lines.TakeWhile(line => line.Number <= output.Last))
        {
            // A table begins with its heading: the command line in front of it is of use to vssadmin only.
            var isOfPart = line.Number >= output.First && (!VssLine.IsPrompt(line.Text) || VssLine.ListOf(line.Text) is not null);
            text.Append(isOfPart ? line.Text : string.Empty).Append('\n');
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return whole with { Form = output.Form, Lines = (output.First, output.Last), Entry = whole.Entry with { Length = bytes.Length, Content = () => new MemoryStream(bytes, writable: false) } };
    }
}
