namespace ArcBundle.Analyzer.Analysis.Surroundings;

/// <summary>A line of a text or a record of an event log near to evidence.</summary>
/// <param name="Number">Line number, from 1, or record id.</param>
/// <param name="Text">The line or a rendering of the record, at most <see cref="LongestText"/> UTF-16 units, unescaped and hostile.</param>
internal sealed record QuotedLine(long Number, string Text)
{
    /// <summary>The longest text that is kept.</summary>
    public const int LongestText = 240;

    /// <summary>A line, cut to what is kept.</summary>
    public static QuotedLine Of(long number, ReadOnlySpan<char> text) =>
        new(number, text.Length <= LongestText ? text.ToString() : string.Concat(text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)], "…"));
}
