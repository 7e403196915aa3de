using System.Globalization;

namespace ArcBundle.Analyzer.Serving;

/// <summary>
/// The folder of one run of the server, for this user only: what was uploaded and the reports made of it. Removed at the end; what a killed server
/// left is removed by the next one, because nobody holds its lock any more.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "arcanalyze-serve-";
    private const string LockName = "in-use";

    private readonly FileStream _lock;
    private int _folders;

    private PrivateFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Makes one, and removes what killed servers left beside it.</summary>
    /// <param name="root">Where to make it.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static PrivateFolder Create(string root)
    {
        RemoveLeftovers(root);
        var path = System.IO.Path.Combine(root, Prefix + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PrivateFolder(path, Hold(System.IO.Path.Combine(path, LockName), FileMode.CreateNew));
    }

    /// <summary>A new folder below, named by a number.</summary>
    public string NewFolder()
    {
        var path = System.IO.Path.Combine(Path, Interlocked.Increment(ref _folders).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lock.Dispose();
        Remove(Path);
    }

    /// <summary>Removes a folder with everything in it, as far as that is possible; links are removed, not followed.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that an analysis still reads, on Windows: the end of the server, or the next server, removes it.
        }
    }

    private static void RemoveLeftovers(string root)
    {
        foreach (var folder in new DirectoryInfo(root).EnumerateDirectories(Prefix + "*"))
        {
            if (folder.LinkTarget is null && IsLeftover(folder.FullName))
                Remove(folder.FullName);
        }
    }

    // Another user's folder cannot be opened, and that of a running server is locked.
    private static bool IsLeftover(string folder)
    {
        try
        {
            Hold(System.IO.Path.Combine(folder, LockName), FileMode.Open).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileStream Hold(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None);
}
