using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// Which entries claim bytes of another. A wrong length (one flipped bit) makes one entry reach into the next: only that one is lost. Many such
/// entries, two directory entries for the same bytes, or an entry that really holds another are a bomb, and the archive is refused.
/// </summary>
/// <param name="Reaching">Entries whose range runs into the local header of a following entry.</param>
/// <param name="Refusal">Why the whole archive is refused; null when it is not.</param>
internal sealed record EntryOverlaps(IReadOnlySet<ArchiveEntry> Reaching, Message? Refusal)
{
    /// <summary>More wrong lengths than damage explains.</summary>
    private const int MostReaching = 5;

    /// <summary>Judges the entries whose headers agree; the others claim nothing.</summary>
    public static EntryOverlaps Judge(ArchiveFile file, IEnumerable<ArchiveEntry?> located, ArchiveLimits limits)
    {
        var reaching = new HashSet<ArchiveEntry>(ReferenceEqualityComparer.Instance);
        var inOrder = located.OfType<ArchiveEntry>().OrderBy(static e => e.HeaderOffset).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            var (before, after) = (inOrder[i - 1], inOrder[i]);
            if (after.HeaderOffset >= before.End)
                continue;
            reaching.Add(before);
            var isSame = after.HeaderOffset == before.HeaderOffset;
            if (isSame || reaching.Count > MostReaching || (after.End <= before.End && IsWhole(file, before, limits)))
                return new EntryOverlaps(reaching, Refuse(before, after));
        }

        return new EntryOverlaps(reaching, null);
    }

    /// <summary>Whether the entry is what it says although another lies in it; one that would not be expanded anyway is not.</summary>
    private static bool IsWhole(ArchiveFile file, ArchiveEntry entry, ArchiveLimits limits) =>
        EntryRules.JudgePacking(entry.Name, flags: 0, entry.Method, entry.PackedLength, entry.Length, limits) is null
        && EntryCheck.Run(entry.Name, () => EntryContent.OpenGuarded(file, entry)).Problem is null;

    private static Message Refuse(ArchiveEntry before, ArchiveEntry after) =>
        new("intake.overlap", ("name", EntryNames.Shown(before.Name)), ("other", EntryNames.Shown(after.Name)));
}
