using System.Buffers;
using System.Text;

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>The names known at some time, ready for a search. Never changes.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly int[] _lengths;

    /// <summary>An index of names.</summary>
    public NameIndex(IReadOnlyList<KnownName> names)
    {
        _names = names.ToDictionary(static name => name.Text, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. names.Select(static name => name.Text.Length).Distinct().OrderDescending()];
        Search = Of(names.Where(static name => Ascii.IsValid(name.Text)));
        Uncased = [.. names.Where(static name => !Ascii.IsValid(name.Text) && HasNoCase(name.Text)).Select(static name => name.Text)];
        Rare = names.Any(static name => !Ascii.IsValid(name.Text) && !HasNoCase(name.Text)) || Uncased.Count > MostSingle
            ? Of(names.Where(static name => !Ascii.IsValid(name.Text))) : null;
    }

    /// <summary>Names that are searched for one by one at most; more are searched for together.</summary>
    private const int MostSingle = 12;

    /// <summary>The ASCII names, for a search.</summary>
    public SearchValues<string> Search { get; }

    /// <summary>Names in scripts without case, as Japanese: a search for each is faster than one for all.</summary>
    public IReadOnlyList<string> Uncased { get; }

    /// <summary>All other names together; null when there are none that <see cref="Uncased"/> does not have.</summary>
    public SearchValues<string>? Rare { get; }

    private static SearchValues<string> Of(IEnumerable<KnownName> names) => SearchValues.Create([.. names.Select(static name => name.Text)], StringComparison.OrdinalIgnoreCase);

    private static bool HasNoCase(string text)
    {
        foreach (var c in text)
        {
            if (char.ToUpperInvariant(c) != char.ToLowerInvariant(c))
                return false;
        }

        return true;
    }

    /// <summary>The longest name that stands at a place as a word of its own; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where one of the names begins.</param>
    public KnownName? At(ReadOnlySpan<char> text, int at)
    {
        foreach (var length in _lengths)
        {
            if (at + length <= text.Length && _names.TryGetValue(text.Slice(at, length), out var name) && WordEdges.AreAround(text, at, at + length))
                return name;
        }

        return null;
    }
}
