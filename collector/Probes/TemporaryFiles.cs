namespace ArcBundle.Collector.Probes;

/// <summary>The collector's own temporary files and folders, which lie beside the bundle.</summary>
internal static class TemporaryFiles
{
    /// <summary>Removes a file, or a folder with all it holds, if it is there.</summary>
    /// <returns>False when the system still holds it.</returns>
    public static bool Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else
                File.Delete(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
