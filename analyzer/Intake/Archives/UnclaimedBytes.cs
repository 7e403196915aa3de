using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Bytes of an archive that belong to no entry and to no record: harmless for reading, but no bundle has them.</summary>
internal static class UnclaimedBytes
{
    /// <summary>What there is of them: in front, between the entries, behind.</summary>
    public static IReadOnlyList<Message> Find(ArchiveFile file, EndRecord end, ArchiveGuard guard)
    {
        var found = new List<Message>();
        if (end.Prepended > 0)
            found.Add(new Message("intake.bytes-before", ("count", Numbers.Text(end.Prepended))));
        // Where entries were refused, their ranges are not known and nothing can be said about gaps.
        var gaps = guard.Refused.Count > 0 ? 0 : end.DirectoryStart - end.Prepended - guard.Entries.Sum(static e => e.End - e.HeaderOffset);
        if (gaps > 0)
            found.Add(new Message("intake.bytes-between", ("count", Numbers.Text(gaps))));
        if (end.End < file.Length)
            found.Add(new Message("intake.bytes-after", ("count", Numbers.Text(file.Length - end.End))));
        return found;
    }
}
