using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>What the guard made of an archive's directory.</summary>
/// <param name="Entries">Entries that may be expanded, in the order of the directory; their content is not checked yet.</param>
/// <param name="Refused">Entries that may not.</param>
/// <param name="Refusal">Why the whole archive is refused; null when it is not.</param>
internal sealed record ArchiveGuard(IReadOnlyList<ArchiveEntry> Entries, IReadOnlyList<RefusedEntry> Refused, Message? Refusal)
{
    /// <summary>True when the directory describes no entry as it lies in the file: it, or what the end record says about its place, is wrong.</summary>
    public bool IsMisplaced { get; init; }

    /// <summary>
    /// Judges all entries before a single byte of any is expanded. One entry's fault is that entry's, also when it claims bytes of the next one;
    /// where many entries share bytes, or more than one directory could be meant, nothing in the archive can be trusted to be what it seems.
    /// </summary>
    public static ArchiveGuard Judge(
        ArchiveFile file, EndRecordSearch search, EndRecord end, IReadOnlyList<CentralHeader> headers, ArchiveLimits limits)
    {
        var names = EntryNameDecoding.Decode([.. headers.Select(static h => (h.Name, h.IsUtf8))]);
        var duplicates = EntryDuplicates.Judge(names);
        var located = headers.Select((h, i) => LocalAgreement.Check(file, h, names[i], end.Prepended)).ToList();
        var overlaps = EntryOverlaps.Judge(file, located, limits);
        var entries = new List<ArchiveEntry>();
        var refused = new List<RefusedEntry>();
        var total = 0L;
        for (var i = 0; i < headers.Count; i++)
        {
            var entry = located[i];
            var why = JudgeEntry(headers[i], names[i], entry, end, limits) ?? duplicates[i];
            if (why is null && overlaps.Reaching.Contains(entry!))
                why = new Message("intake.entry-overlap", ("name", EntryNames.Shown(names[i])));
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

        var isMisplaced = headers.Count > 0 && located.TrueForAll(static e => e is null);
        return new ArchiveGuard(entries, refused, overlaps.Refusal ?? JudgeRecords(file, search, end, located)) { IsMisplaced = isMisplaced };
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

    private static Message? JudgeRecords(ArchiveFile file, EndRecordSearch search, EndRecord end, List<ArchiveEntry?> located)
    {
        var others = search.Others.Where(o => !located.Exists(e => e is not null && e.HeaderOffset <= o && o + ZipFormat.EndLength <= e.End));
        var isAmbiguous = others.Any() || SignatureScan.Next(file, ZipFormat.EndSignature, 0, end.Prepended) >= 0;
        return isAmbiguous ? new Message("intake.two-end-records") : null;
    }
}
