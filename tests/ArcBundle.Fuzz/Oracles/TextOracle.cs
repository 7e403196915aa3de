using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Fuzz.Targets;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>Facts from a text point at lines that are there, and hold no text that is not in them.</summary>
internal static class TextOracle
{
    /// <summary>Most lines that one fact is made of: a value or a cell goes on over some, a block of a writer or service has a dozen.</summary>
    private const int MostLinesOfFact = 60;

    /// <summary>The lines of an input as its reader decodes them.</summary>
    public static IReadOnlyList<string> LinesOf(byte[] input) =>
        [.. new LineReader(new MemoryStream(input, writable: false), ReadingContext.Unknown).ReadAll().Select(static line => line.Text)];

    /// <summary>Checks one reading.</summary>
    /// <param name="lines">The lines of the input.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="texts">Texts of a fact that must stand in its lines, as written; null ones are not told.</param>
    public static void Check<T>(IReadOnlyList<string> lines, IReadOnlyList<Sourced<T>> facts, Func<T, IEnumerable<string?>> texts)
    {
        foreach (var fact in facts)
        {
            var place = fact.Origin.Place;
            FuzzViolationException.Unless(place.Kind == PlaceKind.Line && place.Number >= 1 && place.Number <= lines.Count, $"a fact stands in line {place} of {lines.Count}");
            var from = (int)place.Number - 1;
            var quoted = fact.Origin.Quote.Split('\n')[0].TrimEnd('…');
            FuzzViolationException.Unless(Shares(lines[from], quoted), $"line {place} is quoted as '{fact.Origin.Quote}' and is '{lines[from]}'");
            var near = lines.Skip(from).Take(MostLinesOfFact).ToList();

            // A console may have wrapped a line.
            var block = Plain(string.Join('\n', near) + '\n' + string.Concat(near));
            foreach (var text in texts(fact.Value))
                FuzzViolationException.Unless(text is null || block.Contains(Plain(text), StringComparison.Ordinal), $"'{text}' does not stand at line {place}: '{lines[from]}'");
        }
    }

    /// <summary>Wide forms made narrow as readers do, and without what quoting adds or undoes.</summary>
    private static string Plain(string text) => string.Concat(Folding.Fold(text).Where(static c => c is not ('"' or '\\')));

    /// <summary>A quote is the line or its beginning; a quote of several lines begins with the line.</summary>
    private static bool Shares(string line, string quoted) =>
        line.TrimStart().StartsWith(quoted.TrimStart(), StringComparison.Ordinal) || quoted.Trim().StartsWith(line.Trim(), StringComparison.Ordinal);
}
