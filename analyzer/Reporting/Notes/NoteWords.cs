namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>Words of this program, as opposed to values from the evidence.</summary>
/// <param name="Text">The words.</param>
internal readonly record struct NoteWords(string Text)
{
    /// <summary>No words.</summary>
    public static NoteWords None { get; } = new(string.Empty);
}
