using ArcBundle.Analyzer.Counting;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// The library's files, each stored once under its SHA-256. A file appears under its name only when it is complete and on disk; two processes that
/// store the same content end with one file; nothing is ever removed.
/// </summary>
/// <param name="folder">The library.</param>
internal sealed class ContentStore(LibraryFolder folder)
{
    /// <summary>Stores what <paramref name="source"/> holds.</summary>
    /// <param name="source">The content, read once, from its position to its end.</param>
    /// <param name="workspace">Where the copy grows.</param>
    /// <param name="limit">Most bytes to take.</param>
    /// <param name="isIndexed">Whether the index knows the content, so that it should be stored already.</param>
    /// <returns>What was stored, or why the source could not be read.</returns>
    /// <exception cref="IOException">The library cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The library cannot be written.</exception>
    public StoreOutcome Store(Stream source, Workspace workspace, long limit, Func<ContentHash, bool> isIndexed)
    {
        var temporary = workspace.NextFile();
        StoredContent? content;
        using (var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            if (EvidenceCopy.Copy(source, target, limit, out content) is { } reason)
            {
                target.Dispose();
                File.Delete(temporary);
                return new StoreOutcome(null, reason, Restored: false);
            }

            target.Flush(flushToDisk: true);
        }

        var shouldBeThere = isIndexed(content!.Hash);
        var wasWhole = PutInPlace(temporary, content);
        return new StoreOutcome(content, null, Restored: shouldBeThere && !wasWhole);
    }

    /// <summary>Re-hashes a stored file.</summary>
    /// <param name="content">What it should hold.</param>
    /// <param name="count">Counts the bytes.</param>
    public ContentState StateOf(StoredContent content, WorkCount count) => StateOf(folder.PathOf(content.Hash), content, count);

    /// <summary>Re-hashes the file at <paramref name="path"/> against what it should hold.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it should hold.</param>
    /// <param name="count">Counts the bytes; null for none.</param>
    public static ContentState StateOf(string path, StoredContent content, WorkCount? count = null)
    {
        try
        {
            using var file = (count ?? WorkCount.Unwatched).Watch(Open(path));
            if (file.Length != content.Length)
                return ContentState.Changed;
            return EvidenceCopy.Copy(file, Stream.Null, long.MaxValue, out var found) is not null ? ContentState.Unreadable
                : found == content ? ContentState.Whole : ContentState.Changed;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ContentState.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ContentState.Unreadable;
        }
    }

    /// <summary>Opens a file for reading without keeping others from it.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Renames a complete copy to its address; true when the content was there already.</summary>
    private bool PutInPlace(string temporary, StoredContent content)
    {
        var place = folder.PathOf(content.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            File.Move(temporary, place, overwrite: false);
            return false;
        }
        catch (IOException) when (File.Exists(place))
        {
            // Stored before, or by another process just now. What lies there is believed only after reading it.
            if (StateOf(place, content) == ContentState.Whole)
            {
                File.Delete(temporary);
                return true;
            }

            File.Move(temporary, place, overwrite: true);
            return false;
        }
    }
}
