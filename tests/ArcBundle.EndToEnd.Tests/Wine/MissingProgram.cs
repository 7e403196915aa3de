namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>A program that is gone from its place for as long as a test wants it.</summary>
internal sealed class MissingProgram : IDisposable
{
    private readonly string _path;

    /// <summary>Moves it away.</summary>
    /// <param name="path">Full path of the program on this system.</param>
    public MissingProgram(string path)
    {
        _path = path;
        File.Move(path, path + ".away");
    }

    /// <summary>Puts it back.</summary>
    public void Dispose() => File.Move(_path + ".away", _path);
}
