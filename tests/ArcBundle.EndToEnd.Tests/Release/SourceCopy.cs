namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>A copy of what the collector is made of, in a folder elsewhere, as another person's checkout would be.</summary>
internal sealed class SourceCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-elsewhere-");

    /// <summary>Copies the sources; outputs of builds are not in the folders that are copied.</summary>
    public SourceCopy()
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"])
            File.Copy(Path.Combine(Checkout.Root, file), Path.Combine(Root, file));
        foreach (var folder in (string[])["eng", "shared", "collector"])
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Root, Path.GetRelativePath(Checkout.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    /// <summary>The folder.</summary>
    public string Root => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
