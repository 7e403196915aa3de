using System.Globalization;
using ArcBundle.Analyzer.Counting;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Copies of a case's attachments under their original names, for an analysis to read. Copied, not linked: the analysis cannot touch the evidence,
/// and every byte is hashed on the way, so that nothing changed since it was attached is analyzed.
/// </summary>
internal sealed class Materialisation
{
    private readonly LibraryFolder _folder;
    private readonly string _target;
    private readonly List<(long Attachment, string Path)> _paths = [];
    private readonly List<AnalyzedInput> _inputs = [];
    private readonly List<LeftOut> _leftOut = [];

    private readonly WorkCount _count;

    private Materialisation(LibraryFolder folder, Workspace workspace, WorkCount count) =>
        (_folder, _target, Workspace, _count) = (folder, workspace.NextFile(), workspace, count);

    /// <summary>The workspace that the copies lie in; they are gone when it is disposed.</summary>
    public Workspace Workspace { get; }

    /// <summary>The folder that the copies lie in, those of each attachment in a folder of its number.</summary>
    public string Folder => _target;

    /// <summary>What to analyze, in the order of attaching: of a bundle's files one path only.</summary>
    public IReadOnlyList<string> Paths => [.. _paths.OrderBy(static p => p.Attachment).Select(static p => p.Path)];

    /// <summary>The attachments behind the paths, in the order of attaching.</summary>
    public IReadOnlyList<AnalyzedInput> Inputs => [.. _inputs.OrderBy(static i => i.Attachment)];

    /// <summary>Stored files that are missing, changed or unreadable.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>Copies <paramref name="attachments"/> into <paramref name="workspace"/>.</summary>
    /// <param name="folder">The library.</param>
    /// <param name="workspace">Where to.</param>
    /// <param name="attachments">Of one case.</param>
    /// <param name="told">Is told how many bytes are copied, and how many there are to copy.</param>
    /// <exception cref="IOException">The library cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The library cannot be written.</exception>
    public static Materialisation Of(LibraryFolder folder, Workspace workspace, IReadOnlyList<Attachment> attachments, Action<long, long> told)
    {
        var total = attachments.SelectMany(static attachment => attachment.Files).Sum(static file => file.Content?.Length ?? 0);
        var made = new Materialisation(folder, workspace, new(total, told));
        foreach (var attachment in attachments.Where(static a => a.Kind == AttachmentKind.Folder))
            made.AddFolder(attachment);
        foreach (var bundle in attachments.Where(static a => a.Kind == AttachmentKind.File).GroupBy(static a => BundleFileNames.BundleOf(a.Name), StringComparer.Ordinal))
            made.AddFiles(bundle);
        return made;
    }

    private void AddFolder(Attachment attachment)
    {
        var names = new SafeNames();
        var root = Path.Combine(FolderFor(attachment), names.Of(attachment.Name));
        var inside = new SafeNames();
        var copied = 0;
        var whole = true;
        foreach (var file in attachment.Files)
        {
            if (file.Content is null)
                continue;
            if (Copy(file, Path.Combine(root, inside.Of(file.Path)), $"{attachment.Name}/{file.Path}"))
                copied++;
            else
                whole = false;
        }

        if (copied == 0)
            return;
        _paths.Add((attachment.Number, root));
        _inputs.Add(new AnalyzedInput(attachment.Number, attachment.Hash, whole));
    }

    // The files of one bundle must lie together. Two files of one name but different content are different evidence: each gets a folder.
    private void AddFiles(IEnumerable<Attachment> sameBundle)
    {
        var waiting = sameBundle.ToList();
        while (waiting.Count > 0)
        {
            var together = waiting.DistinctBy(static a => a.Name, StringComparer.OrdinalIgnoreCase).ToList();
            waiting.RemoveAll(together.Contains);
            AddTogether(together);
        }
    }

    private void AddTogether(List<Attachment> together)
    {
        var place = FolderFor(together[0]);
        var names = new SafeNames();
        var copied = new List<(Attachment Attachment, string Path)>();
        foreach (var attachment in together)
        {
            var path = Path.Combine(place, names.Of(attachment.Name));
            if (Copy(attachment.Files[0], path, attachment.Name))
                copied.Add((attachment, path));
        }

        _inputs.AddRange(copied.Select(static c => new AnalyzedInput(c.Attachment.Number, c.Attachment.Hash, Whole: true)));
        var main = copied.Find(static c => !BundleFileNames.IsJournal(c.Attachment.Name) && !BundleFileNames.IsPart(c.Attachment.Name));
        if (main.Path is null)
            main = copied.OrderBy(static c => BundleFileNames.IsJournal(c.Attachment.Name)).ThenBy(static c => c.Attachment.Name, StringComparer.Ordinal).FirstOrDefault();
        if (main.Path is not null)
            _paths.Add((main.Attachment.Number, main.Path));
    }

    private string FolderFor(Attachment attachment) => Path.Combine(_target, attachment.Number.ToString("D6", CultureInfo.InvariantCulture));

    private bool Copy(AttachedFile file, string path, string name)
    {
        var content = file.Content!;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var state = CopyContent(content, path);
        if (state != ContentState.Whole)
        {
            File.Delete(path);
            _leftOut.Add(new LeftOut(name, content, state));
            return false;
        }

        if (file.ModifiedUtc is { } modified)
            File.SetLastWriteTimeUtc(path, modified.UtcDateTime);
        return true;
    }

    private ContentState CopyContent(StoredContent content, string path)
    {
        FileStream source;
        try
        {
            source = ContentStore.Open(_folder.PathOf(content.Hash));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is FileNotFoundException or DirectoryNotFoundException ? ContentState.Missing : ContentState.Unreadable;
        }

        using (var watched = _count.Watch(source))
        {
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            return EvidenceCopy.Copy(watched, target, content.Length, out var copied) switch
            {
                null => copied == content ? ContentState.Whole : ContentState.Changed,
                SkipReason.TooLarge => ContentState.Changed,
                _ => ContentState.Unreadable,
            };
        }
    }
}
