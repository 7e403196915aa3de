using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Analysis.Surroundings;

/// <summary>What stands around the evidence of a case. Where nothing is known of it, nothing is claimed of it.</summary>
internal sealed class CaseSurroundings
{
    /// <summary>Lines before and after that are kept.</summary>
    public const int Reach = 2;

    private readonly Dictionary<(string Host, string Entry), IReadOnlyDictionary<long, QuotedLine>> _lines;

    /// <summary>The lines of entries, by their numbers.</summary>
    public CaseSurroundings(IEnumerable<KeyValuePair<(string Host, string Entry), IReadOnlyDictionary<long, QuotedLine>>> lines) => _lines = new(lines);

    /// <summary>Nothing is known.</summary>
    public static CaseSurroundings None { get; } = new([]);

    /// <summary>The lines before and after the one that a pointer leads to, without itself, in order; empty when they are not known.</summary>
    public IReadOnlyList<QuotedLine> Of(EvidencePointer pointer)
    {
        if (pointer.Origin.Place.Kind == PlaceKind.Path || !_lines.TryGetValue((pointer.Host, pointer.Origin.Entry), out var lines))
            return [];
        var found = new List<QuotedLine>();
        for (var away = -Reach; away <= Reach; away++)
        {
            if (away != 0 && lines.TryGetValue(pointer.Origin.Place.Number + away, out var line))
                found.Add(line);
        }

        return found;
    }
}
