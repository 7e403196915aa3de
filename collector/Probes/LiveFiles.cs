namespace ArcBundle.Collector.Probes;

/// <summary>The files of the running Windows.</summary>
internal sealed class LiveFiles : HostFiles
{
    /// <summary>How the target of a folder that a volume is mounted in begins.</summary>
    private const string MountedVolume = @"\\?\Volume{";

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
    public override bool CanFollow(string localPath)
    {
        try
        {
            return new DirectoryInfo(localPath).LinkTarget is { } target
                && (target.StartsWith(MountedVolume, StringComparison.OrdinalIgnoreCase) || IsLocal(Path.GetFullPath(target, Path.GetDirectoryName(localPath)!))) && Directory.Exists(localPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

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
