using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>The words of notes, marked as such.</summary>
/// <param name="terms">The words of reports.</param>
/// <param name="language">The language.</param>
internal sealed class NoteVocabulary(ReportTerms terms, Language language)
{
    /// <summary>The words of reports.</summary>
    public ReportTerms Terms => terms;

    /// <summary>The text of notes with this key.</summary>
    public NoteWords this[string key] => new(NoteTexts.Catalog.Render(language, key));

    /// <summary>The same with numbers, or with words of this program, in its holes.</summary>
    public NoteWords With(string key, string name, string words) => new(NoteTexts.Catalog.Render(language, key, (name, words)));

    /// <summary>The text of reports with this key.</summary>
    public NoteWords Report(string key) => new(terms[key]);

    /// <summary>What stands between two parts of a list.</summary>
    public NoteWords Comma => new(terms["separator"]);

    /// <summary>The name of a cause; an id that no text knows is a value.</summary>
    public Message CauseName(string id) => Named("cause.", id);

    /// <summary>The name of an item; an id that no text knows is a value.</summary>
    public Message ItemName(string id) => Named("item.", id);

    /// <summary>A value on its own.</summary>
    public static Message Value(string? text) => Message.Of(new OwnText("{v}", "{v}"), ("v", text ?? string.Empty));

    private Message Named(string family, string id) => terms.Knows(family + id) ? new("report." + family + id) : Value(id);
}
