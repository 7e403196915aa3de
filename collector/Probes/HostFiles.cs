using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Probes;

/// <summary>The files of a host, found by the paths that Windows gives them, in any case.</summary>
internal abstract class HostFiles
{
    /// <summary>The local path of a folder; null when it does not exist or may not be looked at.</summary>
    /// <param name="windowsPath">Absolute Windows path, for example <c>C:\Windows\System32\winevt\Logs</c>.</param>
    public abstract string? FindFolder(string windowsPath);

    /// <summary>The local path of a file; null when it does not exist or may not be looked at.</summary>
    public abstract string? FindFile(string windowsPath);

    /// <summary>Whether a link to a folder can be followed: it ends on the host's own disks.</summary>
    /// <param name="localPath">Local path of the link.</param>
    public abstract bool CanFollow(string localPath);

    /// <summary>Why nothing was found at a path: what may not be looked at is refused, not absent.</summary>
    /// <param name="windowsPath">The path that <see cref="FindFolder"/> or <see cref="FindFile"/> found nothing at.</param>
    public OutcomeNote WhyNot(string windowsPath) => new(IsRefused(windowsPath) ? OutcomeReasons.AccessDenied : OutcomeReasons.NotFound, windowsPath);

    /// <summary>Whether a path may not be looked at, so that nobody can tell what is there.</summary>
    protected abstract bool IsRefused(string windowsPath);

    /// <summary>Whether the system refuses to tell of a file or folder.</summary>
    /// <param name="look">Looks at it.</param>
    protected static bool IsRefused(Action look)
    {
        try
        {
            look();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>A local path as the host itself would write it.</summary>
    public abstract string AsHostWrites(string localPath);

    /// <summary>The Windows folder, absolute, for example <c>C:\Windows</c>.</summary>
    public abstract string WindowsFolder { get; }

    /// <summary>The folders that programs are installed in, absolute; those that do not exist are left out by <see cref="FindFolder"/>.</summary>
    public abstract IReadOnlyList<string> ProgramFolders { get; }
}
