using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Services;

/// <summary>Errors of <c>sc</c>: <c>[SC] OpenSCManager FAILED 5:</c> and its likes, whose first line is the same in every language.</summary>
internal static class ScErrors
{
    /// <summary>Key of the note that tells such an error.</summary>
    public const string Note = "reading.sc-failed";

    /// <summary>Lines of an error, with the sentence after it.</summary>
    public const int MostLines = 4;

    private const string AccessDenied = "FAILED 5:";

    /// <summary>Whether a line is the first one of an error.</summary>
    public static bool IsError(string line) =>
        Folding.Fold(line) is var folded && folded.StartsWith("[SC]", StringComparison.Ordinal) && folded.Contains("FAILED", StringComparison.Ordinal);

    /// <summary>Whether the notes of a list tell any error.</summary>
    public static bool Any(DataQuality quality) => quality.Notes.Any(static note => string.Equals(note.Key, Note, StringComparison.Ordinal));

    /// <summary>Whether the notes of a list tell that access was refused.</summary>
    public static bool AreDenials(DataQuality quality) => quality.Notes.Any(static note =>
        string.Equals(note.Key, Note, StringComparison.Ordinal) && note.Arguments.Any(static argument => argument.Value.Contains(AccessDenied, StringComparison.Ordinal)));
}
