namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>An export into a new folder.</summary>
/// <param name="root">The folder.</param>
internal sealed class ExportFolder(string root) : IExportTarget
{
    /// <inheritdoc/>
    public Stream Create(string name)
    {
        var path = Path.Combine(root, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Every file is closed already.
    }
}
