namespace ArcBundle.Collector.Files;

/// <summary>
/// The regular files below a folder: each folder's files by name, then those of its subfolders. Links are not followed; depth and count are bounded; folders that may
/// not be read are told.
/// </summary>
/// <param name="deepest">Levels of subfolders to go down.</param>
/// <param name="mostFiles">Files to list at most.</param>
internal sealed class FolderWalk(int deepest, int mostFiles)
{
    private static readonly EnumerationOptions Plainly = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>Folders that could not be listed, with the reason.</summary>
    public List<UnreadableFolder> Unreadable { get; } = [];

    /// <summary>Links to folders and to wanted files, which are not followed.</summary>
    public List<FileSystemInfo> Links { get; } = [];

    /// <summary>True when there was more than depth or count allow.</summary>
    public bool LeftSomethingOut { get; private set; }

    /// <summary>Lists the files.</summary>
    /// <param name="folder">Local path of the folder.</param>
    /// <param name="wanted">Which files, by name.</param>
    /// <param name="token">Stops the walk.</param>
    public List<FileInfo> Files(string folder, Func<string, bool> wanted, CancellationToken token)
    {
        var files = new List<FileInfo>();
        var open = new Stack<(DirectoryInfo Folder, int Depth)>();
        open.Push((new DirectoryInfo(folder), 0));
        while (open.TryPop(out var next))
        {
            token.ThrowIfCancellationRequested();
            var entries = Entries(next.Folder, wanted);
            foreach (var entry in entries)
            {
                if (entry is FileInfo file && wanted(file.Name))
                {
                    if (files.Count >= mostFiles)
                    {
                        LeftSomethingOut = true;
                        return files;
                    }

                    files.Add(file);
                }
            }

            if (next.Depth >= deepest)
                LeftSomethingOut |= entries.Exists(static entry => entry is DirectoryInfo);
            else
                foreach (var subfolder in Enumerable.Reverse(entries).OfType<DirectoryInfo>())
                    open.Push((subfolder, next.Depth + 1));
        }

        return files;
    }

    /// <summary>The folders directly in a folder that are no links, in ordinal order; none when it cannot be listed.</summary>
    public static IReadOnlyList<string> Subfolders(string folder) => Subfolders(folder, out _);

    /// <summary>The same, and the folder itself when it cannot be listed.</summary>
    public static IReadOnlyList<string> Subfolders(string folder, out UnreadableFolder? unreadable)
    {
        var walk = new FolderWalk(0, 0);
        List<string> found = [.. walk.Entries(new DirectoryInfo(folder), static _ => true).OfType<DirectoryInfo>().Select(static entry => entry.FullName)];
        unreadable = walk.Unreadable.FirstOrDefault();
        return found;
    }

    private List<FileSystemInfo> Entries(DirectoryInfo folder, Func<string, bool> wanted)
    {
        try
        {
            var entries = folder.EnumerateFileSystemInfos("*", Plainly).OrderBy(static e => e.Name, StringComparer.Ordinal).ToLookup(IsLink);
            Links.AddRange(entries[true].Where(link => link is not FileInfo || wanted(link.Name)));
            return [.. entries[false]];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable.Add(new UnreadableFolder(folder.FullName, e));
            return [];
        }
    }

    /// <summary>Symbolic links, junctions and mount points; deduplicated or offline files have a reparse point too but no target.</summary>
    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
}
