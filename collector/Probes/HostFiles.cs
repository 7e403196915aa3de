namespace ArcBundle.Collector.Probes;

/// <summary>The files of a host, found by the paths that Windows gives them, in any case.</summary>
internal abstract class HostFiles
{
    /// <summary>The local path of a folder; null when it does not exist or may not be looked at.</summary>
    /// <param name="windowsPath">Absolute Windows path, for example <c>C:\Windows\System32\winevt\Logs</c>.</param>
    public abstract string? FindFolder(string windowsPath);

    /// <summary>The local path of a file; null when it does not exist or may not be looked at.</summary>
    public abstract string? FindFile(string windowsPath);

    /// <summary>A local path as the host itself would write it.</summary>
    public abstract string AsHostWrites(string localPath);

    /// <summary>The Windows folder, absolute, for example <c>C:\Windows</c>.</summary>
    public abstract string WindowsFolder { get; }

    /// <summary>The folders that programs are installed in, absolute; those that do not exist are left out by <see cref="FindFolder"/>.</summary>
    public abstract IReadOnlyList<string> ProgramFolders { get; }
}
