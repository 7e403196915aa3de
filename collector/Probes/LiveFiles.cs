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
    public override string? FindFolder(string windowsPath) => Directory.Exists(windowsPath) ? windowsPath : null;

    /// <inheritdoc/>
    public override string? FindFile(string windowsPath) => File.Exists(windowsPath) ? windowsPath : null;

    /// <inheritdoc/>
    public override string AsHostWrites(string localPath) => localPath;
}
