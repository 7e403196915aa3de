using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.HostsFiles;

/// <summary>Reads a hosts file. One without entries in force is empty, as Windows comes with it.</summary>
internal static class HostsFileReader
{
    private const int MostEntries = 100_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Listing<HostsEntry> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<HostsEntry>>();
        while (lines.TryRead(out var line))
        {
            if (HostsLine.WithoutComment(line.Text) is not { Length: > 0 } text)
                continue;
            if (facts.Count == MostEntries)
            {
                quality.Truncated = true;
                break;
            }

            if (HostsLine.Parse(text) is { } found)
                facts.Add(new(found, Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
            else
                quality.Skipped++;
        }

        return Listing<HostsEntry>.Of(new(facts, quality.Of(lines)), quality.Skipped > 0 ? ListOutcome.Unreadable : ListOutcome.Empty);
    }
}
