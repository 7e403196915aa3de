namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The file that makes a stand-in hang, for as long as a test wants it.</summary>
internal sealed class HangMark : IDisposable
{
    private readonly string _path;

    /// <summary>Makes the file.</summary>
    public HangMark(string path)
    {
        _path = path;
        File.WriteAllBytes(path, []);
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_path);
}
