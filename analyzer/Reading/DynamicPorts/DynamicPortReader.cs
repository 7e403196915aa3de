using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.DynamicPorts;

/// <summary>Reads the output of <c>netsh int … show dynamicport …</c>, of one protocol or of several after another.</summary>
internal static class DynamicPortReader
{
    private const int MostLines = 2000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<DynamicPortRange> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var taken = lines.ReadAll().Where(static line => !string.IsNullOrWhiteSpace(line.Text)).Take(MostLines).ToList();
        var texts = taken.ConvertAll(static line => line.Text);
        var facts = new List<Sourced<DynamicPortRange>>();
        string? family = null;
        for (var at = 0; at < taken.Count; at++)
        {
            family = DynamicPortBlock.FamilyOf(texts[at]) ?? family;
            if (DynamicPortBlock.Of(texts, at, family) is not { } range)
                continue;
            var quote = string.Join(" / ", texts.Skip(at).Take(DynamicPortBlock.Lines).Select(static text => text.Trim()));
            facts.Add(new(range, Origin.Of(entry, Place.OfLine(taken[at].Number), quote)));
            at += DynamicPortBlock.Lines - 1;
        }

        quality.Truncated = taken.Count == MostLines;
        return Listing<DynamicPortRange>.Of(new(facts, quality.Of(lines)), ListOutcome.Unreadable);
    }
}
