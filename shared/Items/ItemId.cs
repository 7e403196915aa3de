namespace ArcBundle.Format.Items;

/// <summary>
/// The stable id of one piece of evidence, for example <c>events.application</c>: the contract between collector and analyzer.
/// An id never carries a path or a command line.
/// </summary>
/// <param name="Value">Lower-case ASCII words separated by dots.</param>
public readonly record struct ItemId(string Value) : IComparable<ItemId>
{
    /// <summary>The id as written in manifests and reports.</summary>
    public override string ToString() => Value ?? string.Empty;

    /// <summary>Ordinal order of the written ids.</summary>
    public int CompareTo(ItemId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether <paramref name="text"/> has the form of an id: 1 to 64 characters of <c>a-z 0-9 . -</c>, starting with a letter.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: > 0 and <= 64 } && char.IsAsciiLetterLower(text[0])
        && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ItemId left, ItemId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ItemId left, ItemId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ItemId left, ItemId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ItemId left, ItemId right) => left.CompareTo(right) >= 0;
}
