using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>Files that only the user and the administrators of the machine may read, made anew each time.</summary>
internal static class OwnersFile
{
    /// <summary>Creates a file; one that is there is replaced.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static FileStream Create(string path)
    {
        File.Delete(path);
        return OwnFiles.Create(path, FileAccess.Write, FileShare.None);
    }
}
