using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>What the guard made of an archive's directory.</summary>
/// <param name="Entries">Entries that may be expanded, in the order of the directory; their content is not checked yet.</param>
/// <param name="Refused">Entries that may not.</param>
/// <param name="Refusal">Why the whole archive is refused; null when it is not.</param>
internal sealed record ArchiveGuard(IReadOnlyList<ArchiveEntry> Entries, IReadOnlyList<RefusedEntry> Refused, Message? Refusal)
{
    /// <summary>
    /// Judges all entries before a single byte of any is expanded. One entry's fault is that entry's; where entries share bytes, or more than one
    /// directory could be meant, nothing in the archive can be trusted to be what it seems.
    /// </summary>
    public static ArchiveGuard Judge(
        ArchiveFile file, EndRecordSearch search, EndRecord end, IReadOnlyList<CentralHeader> headers, ArchiveLimits limits)
    {
        var names = EntryNameDecoding.Decode([.. headers.Select(static h => (h.Name, h.IsUtf8))]);
        var duplicates = EntryDuplicates.Judge(names);
        var located = new List<ArchiveEntry>();
        var entries = new List<ArchiveEntry>();
        var refused = new List<RefusedEntry>();
        var total = 0L;
        for (var i = 0; i < headers.Count; i++)
        {
            var entry = LocalAgreement.Check(file, headers[i], names[i], end.Prepended);
            if (entry is not null)
                located.Add(entry);
            var why = JudgeEntry(headers[i], names[i], entry, end, limits) ?? duplicates[i];
            if (why is null && entry!.Length > limits.TotalBytes - total)
                why = new Message("intake.entry-total", ("name", EntryNames.Shown(names[i])), ("limit", Numbers.Bytes(limits.TotalBytes)));
            if (why is not null)
            {
                refused.Add(new RefusedEntry(names[i], why));
                continue;
            }

            total += entry!.Length;
            entries.Add(entry);
        }

        return new ArchiveGuard(entries, refused, JudgeArchive(file, search, end, located));
    }

    private static Message? JudgeEntry(CentralHeader header, string name, ArchiveEntry? entry, EndRecord end, ArchiveLimits limits) =>
        EntryNames.Judge(name, limits)
        ?? EntryRules.JudgeKind(name, header.ExternalAttributes)
        ?? EntryRules.JudgePacking(name, header.Flags, header.Method, header.PackedLength, header.Length, limits)
        ?? (LocalAgreement.SameUnicodePath(header.UnicodePath, name)
            ? null
            : new Message("intake.entry-unicode-name", ("name", EntryNames.Shown(name))))
        ?? (entry is null || entry.End > end.DirectoryStart || entry.HeaderOffset < end.Prepended
            ? new Message("intake.entry-headers", ("name", EntryNames.Shown(name)))
            : null);

    private static Message? JudgeArchive(ArchiveFile file, EndRecordSearch search, EndRecord end, IReadOnlyList<ArchiveEntry> located)
    {
        var inOrder = located.OrderBy(static e => e.HeaderOffset).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i].HeaderOffset < inOrder[i - 1].End)
                return new Message(
                    "intake.overlap", ("name", EntryNames.Shown(inOrder[i - 1].Name)), ("other", EntryNames.Shown(inOrder[i].Name)));
        }

        var others = search.Others.Where(o => !inOrder.Exists(e => e.HeaderOffset <= o && o + ZipFormat.EndLength <= e.End));
        var isAmbiguous = others.Any() || SignatureScan.Next(file, ZipFormat.EndSignature, 0, end.Prepended) >= 0;
        return isAmbiguous ? new Message("intake.two-end-records") : null;
    }
}
