using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Offline;

/// <summary>
/// The system disk of a host as a folder on this machine: a mounted disk or a copy. Every drive letter means this one disk. Names are found
/// in any case, and nothing is followed out of the folder.
/// </summary>
internal sealed class DiskTree : HostFiles
{
    private readonly string _root;

    /// <summary>Takes the folder.</summary>
    /// <param name="root">An existing folder: what the host calls <c>C:\</c>.</param>
    public DiskTree(string root) => _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(RealPath(root)));

    /// <summary>Local path of the folder, links resolved.</summary>
    public string Root => _root;

    /// <inheritdoc/>
    public override string WindowsFolder => @"C:\Windows";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ProgramFolders => [@"C:\Program Files (x86)", @"C:\Program Files"];

    /// <inheritdoc/>
    public override string? FindFolder(string windowsPath) => Find(windowsPath) is { } path && Directory.Exists(path) ? path : null;

    /// <inheritdoc/>
    public override string? FindFile(string windowsPath) => Find(windowsPath) is { } path && File.Exists(path) ? path : null;

    /// <inheritdoc/>
    public override string AsHostWrites(string localPath) =>
        IsBelowRoot(localPath) ? @"C:\" + Path.GetRelativePath(_root, localPath).Replace(Path.DirectorySeparatorChar, '\\') : localPath;

    /// <inheritdoc/>
    public override bool CanFollow(string localPath) => FindFolder(AsHostWrites(localPath)) is not null;

    /// <inheritdoc/>
    protected override bool IsRefused(string windowsPath)
    {
        var here = _root;
        foreach (var name in NamesOf(windowsPath))
        {
            if (IsNoName(name))
                return false;
            if (Child(here, name) is not { } next)
                return IsRefused(() => Look(here, name));
            here = next;
        }

        return IsRefused(() => _ = File.GetAttributes(here));

        static void Look(string folder, string name)
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            _ = File.GetAttributes(Path.Combine(folder, name));
        }
    }

    private string? Find(string windowsPath)
    {
        var here = _root;
        foreach (var name in NamesOf(windowsPath))
        {
            if (Child(here, name) is not { } next)
                return null;
            here = next;
        }

        return here;
    }

    /// <summary>The names of a path without its drive; a path that climbs up has none that exist.</summary>
    private static string[] NamesOf(string windowsPath)
    {
        var path = windowsPath.Length >= 2 && windowsPath[1] == ':' ? windowsPath[2..] : windowsPath;
        return path.Split(['\\', '/'], StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsNoName(string name) => name is "." or ".." || name.Contains('\0', StringComparison.Ordinal);

    private string? Child(string folder, string name)
    {
        if (IsNoName(name))
            return null;
        var exact = Path.Combine(folder, name);
        var found = Path.Exists(exact) ? exact : InAnyCase(folder, name);
        return found is not null && StaysInside(found) ? found : null;
    }

    /// <summary>The first name, in ordinal order, that is the same but for its case.</summary>
    private static string? InAnyCase(string folder, string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder)
                .Where(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a link, if it is one, ends inside the tree.</summary>
    private bool StaysInside(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.LinkTarget is null || IsBelowRoot(RealPath(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsBelowRoot(string path) =>
        path.Length > _root.Length && path.StartsWith(_root, StringComparison.Ordinal) && (Path.EndsInDirectorySeparator(_root) || path[_root.Length] == Path.DirectorySeparatorChar);

    /// <summary>The path with every link on the way resolved; a chain that never ends throws <see cref="IOException"/>.</summary>
    internal static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var here = Path.GetPathRoot(full)!;
        var steps = new Stack<string>(full[here.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        for (var links = 0; steps.TryPop(out var name);)
        {
            if (string.Equals(name, "..", StringComparison.Ordinal))
            {
                here = Path.GetDirectoryName(here) ?? here;
                continue;
            }

            var next = Path.Combine(here, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                here = next;
                continue;
            }

            if (++links > 40)
                throw new IOException($"Too many links on the way to {path}.");
            if (Path.IsPathRooted(target))
                here = Path.GetPathRoot(target)!;
            foreach (var part in target.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                if (!string.Equals(part, ".", StringComparison.Ordinal))
                    steps.Push(part);
            }
        }

        return here;
    }
}
