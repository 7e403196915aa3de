using System.Text;

namespace ArcBundle.Collector.Privacy.Names;

/// <summary>Goes through the names of an index that stand in a text.</summary>
internal static class NameIndexSearch
{
    /// <summary>Takes a name that stands at a place.</summary>
    public delegate void Visitor(ReadOnlySpan<char> text, int at, KnownName name);

    /// <summary>Hands every name to <paramref name="visit"/>; those of one search in order.</summary>
    public static void Visit(this NameIndex index, ReadOnlySpan<char> text, Visitor visit)
    {
        for (var from = 0; text[from..].IndexOfAny(index.Search) is >= 0 and var next;)
            from = Take(index, text, from + next, visit);
        if ((index.Uncased.Count == 0 && index.Rare is null) || Ascii.IsValid(text))
            return;
        if (index.Rare is { } rare)
        {
            for (var from = 0; text[from..].IndexOfAny(rare) is >= 0 and var next;)
                from = Take(index, text, from + next, visit);
            return;
        }

        foreach (var name in index.Uncased)
        {
            for (var from = 0; text[from..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var next;)
                from = Take(index, text, from + next, visit);
        }
    }

    private static int Take(NameIndex index, ReadOnlySpan<char> text, int at, Visitor visit)
    {
        if (index.At(text, at) is not { } name)
            return at + 1;
        visit(text, at, name);
        return at + name.Text.Length;
    }
}
