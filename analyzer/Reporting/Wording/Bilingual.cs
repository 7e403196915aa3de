using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>One text in both languages, for a page that holds both.</summary>
/// <param name="First">Language of <paramref name="Text"/>: the one that the page shows first.</param>
/// <param name="Text">The text in it.</param>
/// <param name="Other">The text in the other language; hostile values in both are as they are.</param>
internal readonly record struct Bilingual(Language First, string Text, string Other)
{
    /// <summary>The language of <see cref="Other"/>.</summary>
    public Language Second => First == Language.English ? Language.Japanese : Language.English;

    /// <summary>Whether both languages say it with the same characters: names, numbers and times.</summary>
    public bool IsSame => string.Equals(Text, Other, StringComparison.Ordinal);
}
