using System.Buffers;

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
        Search = SearchValues.Create([.. names.Select(static name => name.Text)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names, for a search.</summary>
    public SearchValues<string> Search { get; }

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
