using System.Security.Cryptography;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Opens a zip: finds its directory, has the guard judge it, reads every entry once, and salvages what a damaged one still holds.</summary>
internal static class ZipEvidence
{
    /// <summary>Its bytes are read so many times: each entry once, and the whole for its hash.</summary>
    public const int Readings = 2;

    /// <summary>Opens a zip, which is disposed with the store, or at once when it is refused.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static StoreOpening Open(ArchiveFile file, ArchiveLimits limits, WorkCount count)
    {
        try
        {
            var opening = Judge(file, limits, count);
            if (opening.Store is null)
                file.Dispose();
            return opening;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static StoreOpening Judge(ArchiveFile file, ArchiveLimits limits, WorkCount count)
    {
        var search = EndRecordSearch.Run(file);
        if (search.Refusal is { } ambiguous)
            return StoreOpening.Refused(ambiguous.Key, file.Path);
        if (search.End is not { } end)
            return Salvage(file, limits, count, search.Others.Count == 0 ? "intake.cut" : "intake.directory-damaged");
        if (end.Entries > limits.Entries)
        {
            return StoreOpening.Refused(
                "intake.too-many-entries", file.Path, ("count", Numbers.Text(end.Entries)), ("limit", Numbers.Text(limits.Entries)));
        }

        if (end.DirectoryLength > limits.DirectoryBytes)
            return StoreOpening.Refused("intake.directory-large", file.Path, ("limit", Numbers.Bytes(limits.DirectoryBytes)));
        var directory = new byte[end.DirectoryLength];
        if (!file.TryFill(end.DirectoryStart, directory) || CentralHeader.ReadAll(directory, (int)end.Entries) is not { } headers)
            return Salvage(file, limits, count, "intake.directory-damaged");
        var guard = ArchiveGuard.Judge(file, search, end, headers, limits);
        if (guard.Refusal is { } refusal)
            return StoreOpening.Refused(refusal.Key, file.Path, [.. refusal.Arguments]);

        if (guard.IsMisplaced)
            return Salvage(file, limits, count, "intake.directory-damaged");
        List<ArchiveEntry> files = [.. guard.Entries.Where(static e => !e.IsFolder)];
        var unlisted = UnlistedEntries.Find(file, files, guard.Refused);
        files.RemoveAll(e => unlisted.Contains(e.Name));
        if (EntryRules.IsBombTogether(files.Sum(static e => e.Length), files.Sum(static e => e.PackedLength), limits))
            return StoreOpening.Refused("intake.archive-ratio", file.Path, ("limit", Numbers.Text(limits.Ratio)));
        var (whole, damaged) = ReadOnce(file, files, count);
        var leftOut = guard.Entries.Where(e => unlisted.Contains(e.Name)).Select(static e => UnlistedEntries.Refuse(e.Name));
        return StoreOpening.Of(new EvidenceStore(file.Path, HashOf(file, count), whole, [.. guard.Refused, .. damaged, .. leftOut], file.Damage, file)
        {
            Oddities = UnclaimedBytes.Find(file, end, guard),
        });
    }

    /// <summary>Reads every entry to its end, on all processors: this is most of the time that opening takes.</summary>
    private static (IReadOnlyList<StoredEntry> Whole, IReadOnlyList<RefusedEntry> Damaged) ReadOnce(ArchiveFile file, List<ArchiveEntry> entries, WorkCount count)
    {
        var checks = new EntryCheck[entries.Count];
        Parallel.For(0, entries.Count, i => checks[i] = EntryCheck.Run(entries[i].Name, () => EntryContent.OpenGuarded(file, entries[i]), got => count.Add((long)((double)got / entries[i].Length * entries[i].PackedLength))));
        var whole = new List<StoredEntry>();
        var damaged = new List<RefusedEntry>();
        foreach (var (entry, check) in entries.Zip(checks))
        {
            if (check.Problem is { } problem)
                damaged.Add(new RefusedEntry(entry.Name, problem));
            else
                whole.Add(new StoredEntry(entry.Name, entry.Length, check.Sha256!, () => EntryContent.OpenGuarded(file, entry)));
        }

        return (whole, damaged);
    }

    private static StoreOpening Salvage(ArchiveFile file, ArchiveLimits limits, WorkCount count, string damage)
    {
        var (whole, refused) = ZipSalvage.Run(file, limits);
        return whole.Count == 0
            ? StoreOpening.Refused("intake.nothing-left", file.Path)
            : StoreOpening.Of(new EvidenceStore(
                file.Path, HashOf(file, count), whole, refused, [.. file.Damage, new Message(damage, ("count", Numbers.Text(whole.Count)))], file));
    }

    private static string HashOf(ArchiveFile file, WorkCount count)
    {
        using var all = count.Watch(file.OpenRange(0, file.Length));
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }
}
