using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What became of one file or folder given to <c>case attach</c>.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Attachment">The attachment, new or there before; null when it could not be read.</param>
/// <param name="IsNew">Whether it was attached now.</param>
/// <param name="Restored">How many stored files were missing or damaged and are whole again now.</param>
/// <param name="Refusal">Why it was not attached; null when it is.</param>
internal sealed record AttachOutcome(string Path, Attachment? Attachment, bool IsNew, int Restored, Message? Refusal)
{
    /// <summary>Whether everything given is in the case now.</summary>
    public bool IsComplete => Attachment is not null && Attachment.Files.All(static f => f.Skipped is null);
}
