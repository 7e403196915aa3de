namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A folder of one test, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Root = Directory.CreateTempSubdirectory("arcb-collect-").FullName;

    public string Root { get; }

    public string this[params string[] names] => Path.Combine([Root, .. names]);

    /// <summary>Writes a file with its folders.</summary>
    public string Write(string relativePath, ReadOnlySpan<byte> content)
    {
        var path = this[relativePath.Split('/')];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Every file and folder below, relative, in ordinal order.</summary>
    public IReadOnlyList<string> Listing() =>
        [.. Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
