using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Analysis.Surroundings;

/// <summary>Reads lines of a text again.</summary>
internal static class LineSurroundings
{
    /// <summary>The wanted lines that there are.</summary>
    /// <param name="stream">The text, from its beginning.</param>
    /// <param name="context">What its reader was told.</param>
    /// <param name="wanted">Line numbers.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyDictionary<long, QuotedLine> Read(Stream stream, ReadingContext context, IReadOnlySet<long> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<long, QuotedLine>();
        var lines = new LineReader(stream, context);
        var last = wanted.Max();
        while (lines.LinesRead < last && lines.TryReadChars(out var number, out var text))
        {
            if (wanted.Contains(number))
                found[number] = QuotedLine.Of(number, text);
            if (number % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
        }

        return found;
    }
}
