using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// A process' own folder under the library's <c>temp</c>, on the same volume as the stored files so that a finished file is only renamed.
/// Removed at the end; after a kill it stays behind, and <c>case check</c> removes it.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly FileStream _lock;
    private int _files;

    private Workspace(string path, FileStream heldLock) => (Path, _lock) = (path, heldLock);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Makes one, holding the library's lock with the other writers.</summary>
    /// <exception cref="IOException">The library cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The library cannot be written.</exception>
    public static Workspace Create(LibraryFolder folder)
    {
        var held = LibraryLock.Share(folder);
        try
        {
            var path = System.IO.Path.Combine(folder.Temp, Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(path);
            return new Workspace(path, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>A path in the folder that nothing uses yet.</summary>
    public string NextFile() => System.IO.Path.Combine(Path, (++_files).ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be removed is a leftover like that of a killed process: reported and removed by the next check.
        }

        _lock.Dispose();
    }
}
