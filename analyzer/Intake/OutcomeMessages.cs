using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>The message of an <see cref="OutcomeNote"/> as the collector wrote it into a bundle.</summary>
internal static class OutcomeMessages
{
    private static readonly HashSet<string> Known = new(OutcomeReasons.All, StringComparer.Ordinal);

    /// <summary>The message of <paramref name="note"/>; a reason that this version does not know is told as it is written.</summary>
    public static Message ToMessage(this OutcomeNote note) =>
        Known.Contains(note.Reason)
            ? new Message("outcome." + note.Reason, ("detail", note.Detail ?? string.Empty))
            : new Message("outcome.unknown", ("reason", note.Reason), ("detail", note.Detail ?? string.Empty));
}
