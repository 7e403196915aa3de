namespace ArcBundle.Collector.Probes;

/// <summary>The files of the running Windows.</summary>
internal sealed class LiveFiles : HostFiles
{
    /// <inheritdoc/>
    public override string WindowsFolder => Environment.GetFolderPath(Environment.SpecialFolder.Windows);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ProgramFolders =>
    [
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
    ];

    /// <inheritdoc/>
    public override string? FindFolder(string windowsPath) => IsLocal(windowsPath) && Directory.Exists(windowsPath) ? windowsPath : null;

    /// <inheritdoc/>
    public override string? FindFile(string windowsPath) => IsLocal(windowsPath) && File.Exists(windowsPath) ? windowsPath : null;

    /// <inheritdoc/>
    public override string AsHostWrites(string localPath) => localPath;

    /// <inheritdoc/>
    protected override bool IsRefused(string windowsPath) => IsLocal(windowsPath) && IsRefused(() => _ = File.GetAttributes(windowsPath));

    /// <summary>
    /// Whether a path that the registry names lies on a disk of this host: a share that has gone would hold the run up, and asking for it would
    /// send something.
    /// </summary>
    private static bool IsLocal(string path)
    {
        if (path.Length < 3 || !char.IsAsciiLetter(path[0]) || path[1] != ':')
            return false;
        return new DriveInfo(path[..2]).DriveType is not (DriveType.Network or DriveType.NoRootDirectory);
    }
}
