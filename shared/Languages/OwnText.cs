namespace ArcBundle.Format.Languages;

/// <summary>A text that a file brings along in both languages. Hostile until a report escapes it.</summary>
/// <param name="Japanese">The Japanese text; may have holes: <c>{count}</c>.</param>
/// <param name="English">The English text, with the same holes.</param>
public sealed record OwnText(string Japanese, string English)
{
    /// <summary>The text of a language.</summary>
    public string In(Language language) => language == Language.Japanese ? Japanese : English;
}
