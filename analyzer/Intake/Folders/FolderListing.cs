using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Folders;

/// <summary>The files below a folder in ordinal order of their names; links and what desktop systems leave behind are not among them.</summary>
/// <param name="Files">Files.</param>
/// <param name="Refused">Folders and files that could not be listed, or lie too deep.</param>
/// <param name="Links">Names of links, which are not followed.</param>
/// <param name="IsTooLarge">True when there are more files than the limit; the lists end there.</param>
internal sealed record FolderListing(
    IReadOnlyList<ListedFile> Files, IReadOnlyList<RefusedEntry> Refused, IReadOnlyList<string> Links, bool IsTooLarge)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Lists the folder.</summary>
    public static FolderListing Of(string path, ArchiveLimits limits)
    {
        var files = new List<ListedFile>();
        var refused = new List<RefusedEntry>();
        var links = new List<string>();
        var folders = new Stack<(DirectoryInfo Folder, string Prefix, int Depth)>([(new DirectoryInfo(path), string.Empty, 1)]);
        var seen = 0;
        while (folders.TryPop(out var next))
        {
            if (next.Depth > limits.Depth)
            {
                refused.Add(new RefusedEntry(next.Prefix, new Message("intake.name-deep", ("name", EntryNames.Shown(next.Prefix)))));
                continue;
            }

            try
            {
                foreach (var info in next.Folder.EnumerateFileSystemInfos("*", Everything))
                {
                    if (++seen > limits.Entries)
                        return new FolderListing(files, refused, links, IsTooLarge: true);
                    var name = next.Prefix + info.Name;
                    try
                    {
                        if (info.LinkTarget is not null || (info is DirectoryInfo && info.Attributes.HasFlag(FileAttributes.ReparsePoint)))
                            links.Add(name);
                        else if (info is DirectoryInfo folder)
                            folders.Push((folder, name + "/", next.Depth + 1));
                        else if (info is FileInfo file)
                            files.Add(new ListedFile(name, file.FullName, file.Length));
                    }
                    catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                    {
                        // One file that cannot be asked for (a name that is no text, a file just deleted) must not hide its neighbours.
                        refused.Add(Unreadable(name));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refused.Add(Unreadable(next.Prefix.Length > 0 ? next.Prefix : path));
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        refused.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        links.Sort(StringComparer.Ordinal);
        return new FolderListing(files, refused, links, IsTooLarge: false);
    }

    private static RefusedEntry Unreadable(string name) => new(name, new Message("intake.entry-unreadable", ("name", EntryNames.Shown(name))));
}
