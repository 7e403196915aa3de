using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Folders;

/// <summary>Opens a folder as it lies on the disk. Links are not followed, and its size is bounded like that of an archive.</summary>
internal static class FolderEvidence
{
    /// <summary>Reads every file of <paramref name="listing"/> once.</summary>
    /// <param name="path">Path of the folder, as given.</param>
    /// <param name="listing">Its files.</param>
    /// <param name="limits">Size limits.</param>
    /// <param name="count">Counts the bytes that are read.</param>
    /// <param name="hashes">False to read nothing yet and leave the hashes empty.</param>
    public static EvidenceStore Open(string path, FolderListing listing, ArchiveLimits limits, WorkCount count, bool hashes = true)
    {
        var whole = new List<StoredEntry>();
        var refused = new List<RefusedEntry>(listing.Refused);
        var total = 0L;
        foreach (var file in listing.Files)
        {
            if (JudgeSize(file, total, limits) is { } tooLarge)
            {
                refused.Add(new RefusedEntry(file.Name, tooLarge));
                continue;
            }

            Stream OpenFile() => OpenGuarded(file);
            var check = hashes ? EntryCheck.Run(file.Name, OpenFile, got => count.Add(got)) : new EntryCheck(string.Empty, null);
            if (check.Problem is { } problem)
            {
                refused.Add(new RefusedEntry(file.Name, problem));
                continue;
            }

            total += file.Length;
            whole.Add(new StoredEntry(file.Name, file.Length, check.Sha256!, OpenFile));
        }

        return new EvidenceStore(path, hashes ? HashOf(whole) : string.Empty, whole, refused, [], file: null);
    }

    /// <summary>Opens one file of a folder, or a file given alone.</summary>
    public static Stream OpenGuarded(ListedFile file)
    {
        // A pipe or device has length 0 and might block forever when opened; an empty file has nothing to read.
        if (file.Length == 0)
            return Stream.Null;
        try
        {
            var stream = new FileStream(
                file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return new GuardedStream(stream, file.Name, file.Length, crc: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EvidenceDamagedException(new Message("intake.entry-unreadable", ("name", EntryNames.Shown(file.Name))), e);
        }
    }

    private static Message? JudgeSize(ListedFile file, long total, ArchiveLimits limits)
    {
        if (file.Length > limits.FileBytes)
            return new Message("intake.entry-size", ("name", EntryNames.Shown(file.Name)), ("limit", Numbers.Bytes(limits.FileBytes)));
        return file.Length > limits.TotalBytes - total
            ? new Message("intake.entry-total", ("name", EntryNames.Shown(file.Name)), ("limit", Numbers.Bytes(limits.TotalBytes)))
            : null;
    }

    /// <summary>The hash of all hashes and names, so that equal folders have equal hashes whatever their place, times and order on the disk.</summary>
    private static string HashOf(List<StoredEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Sha256}  {entry.Name}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
