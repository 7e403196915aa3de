using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Finds what a path given to <c>case attach</c> stands for, without reading any content.</summary>
/// <param name="folder">The library; it cannot be attached to itself.</param>
/// <param name="limits">Bounds.</param>
internal sealed class EvidenceSurvey(LibraryFolder folder, AttachLimits limits)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// The evidence at <paramref name="path"/>: a folder, or a file together with the other parts and the journal of the same bundle beside it.
    /// </summary>
    public LibraryAnswer<List<Evidence>> Look(string path)
    {
        try
        {
            if (folder.Overlaps(path))
                return Refuse("case.attach-library", path);
            if (Directory.Exists(path))
                return LookIntoFolder(path);
            if (File.Exists(path))
                return FileWithCompanions(new FileInfo(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(e is UnauthorizedAccessException ? "case.attach-denied" : "case.attach-unreadable", path);
        }

        return Refuse("case.attach-not-found", path);
    }

    private static LibraryProblem Refuse(string key, string path) => LibraryProblem.Library(key, ("path", path));

    private static List<Evidence> FileWithCompanions(FileInfo file)
    {
        var found = new List<Evidence> { OneFile(file) };
        foreach (var name in BundleFileNames.Companions(file.Name))
        {
            var companion = new FileInfo(Path.Combine(file.DirectoryName!, name));
            if (companion is { Exists: true, LinkTarget: null })
                found.Add(OneFile(companion));
        }

        return found;
    }

    private static Evidence OneFile(FileInfo file) =>
        new(AttachmentKind.File, file.Name, file.FullName, [new EvidenceFile(file.Name, file.FullName, null, file.Length)]);

    private LibraryAnswer<List<Evidence>> LookIntoFolder(string path)
    {
        var root = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        var files = new List<EvidenceFile>();
        var total = 0L;
        var waiting = new Stack<(DirectoryInfo Directory, string Prefix, int Depth)>([(root, string.Empty, 0)]);
        while (waiting.TryPop(out var next))
        {
            var entries = EntriesOf(next.Directory, out var denied);
            foreach (var entry in entries)
            {
                var name = next.Prefix + entry.Name;
                if (entry.LinkTarget is not null)
                    files.Add(new EvidenceFile(name, entry.FullName, SkipReason.Link, 0));
                else if (entry is FileInfo file)
                {
                    files.Add(new EvidenceFile(name, entry.FullName, null, file.Length));
                    total += file.Length;
                }
                else if (next.Depth < limits.DeepestFolder)
                    waiting.Push(((DirectoryInfo)entry, name + "/", next.Depth + 1));
                else
                    return TooMuch("case.attach-too-deep", path, limits.DeepestFolder);
            }

            if (denied)
                files.Add(new EvidenceFile(next.Prefix.TrimEnd('/') is { Length: > 0 } p ? p : ".", next.Directory.FullName, SkipReason.Denied, 0));
            if (files.Count > limits.MostFiles)
                return TooMuch("case.attach-too-many", path, limits.MostFiles);
            if (total > limits.LargestFolder)
                return TooMuch("case.attach-folder-too-large", path, limits.LargestFolder >> 30);
        }

        if (!files.Exists(static f => f.Skipped is null))
            return Refuse("case.attach-empty-folder", path);
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new List<Evidence> { new(AttachmentKind.Folder, NameOf(root), root.FullName, files) };
    }

    private List<FileSystemInfo> EntriesOf(DirectoryInfo directory, out bool denied)
    {
        denied = false;
        try
        {
            // One more than allowed is enough to refuse; a folder with millions of files is not listed whole.
            return [.. directory.EnumerateFileSystemInfos("*", Everything).Take(limits.MostFiles + 1)];
        }
        catch (UnauthorizedAccessException)
        {
            denied = true;
            return [];
        }
    }

    // A drive's root has no name of its own.
    private static string NameOf(DirectoryInfo root) => root.Parent is null ? "root" : root.Name;

    private static LibraryProblem TooMuch(string key, string path, long limit) =>
        LibraryProblem.Library(key, ("path", path), ("limit", limit.ToString(CultureInfo.InvariantCulture)));
}
