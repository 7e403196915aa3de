namespace ArcBundle.Analyzer.Tests.Intake;

/// <summary>A folder for one test, removed with everything in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Path = Directory.CreateTempSubdirectory("arcbundle-test-").FullName;

    public string Path { get; }

    public string Under(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file below the folder, creating its folders.</summary>
    public string Write(string name, byte[] content)
    {
        var path = Under(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Every file and folder below, relative, with <c>/</c>, in order.</summary>
    public IReadOnlyList<string> Everything() =>
        [.. Directory.EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(p => System.IO.Path.GetRelativePath(Path, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
