namespace ArcBundle.Analyzer.Reading;

/// <summary>Where a fact was read: the entry, the place in it, and the words found there. A finding cannot be made without one.</summary>
/// <param name="Entry">Name of the entry in its bundle or folder, with <c>/</c>.</param>
/// <param name="Place">Line, record or path.</param>
/// <param name="Quote">The source line or a rendering of the record, at most 400 characters, unescaped and hostile.</param>
internal sealed record Origin(string Entry, Place Place, string Quote)
{
    /// <summary>The longest quote that is kept, in UTF-16 units.</summary>
    public const int LongestQuote = 400;

    /// <summary>Creates an origin and cuts the quote to <see cref="LongestQuote"/>.</summary>
    public static Origin Of(string entry, Place place, string quote) =>
        new(entry, place, quote.Length <= LongestQuote ? quote : Cut(quote));

    private static string Cut(string quote)
    {
        // Not between the two halves of one character.
        var length = char.IsHighSurrogate(quote[LongestQuote - 2]) ? LongestQuote - 2 : LongestQuote - 1;
        return string.Concat(quote.AsSpan(0, length), "…");
    }
}
