using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Running;

/// <summary>Makes the files and folders of a run: for the user and the administrators only, because they hold logs and settings of the host.</summary>
internal static class OwnFiles
{
    private const UnixFileMode UserOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file that does not exist yet, unbuffered.</summary>
    /// <exception cref="IOException">It exists already, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path, FileAccess access, FileShare share) => OperatingSystem.IsWindows()
        ? PrivateFiles.Create(path, access, share)
        : new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, Share = share, BufferSize = 0, UnixCreateMode = UserOnlyFile });

    /// <summary>Makes a file, in the place of one that is there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Replace(string path)
    {
        File.Delete(path);
        return Create(path, FileAccess.Write, FileShare.None);
    }

    /// <summary>Makes a folder that does not exist yet; what other programs write in there is closed to others, too.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            PrivateFiles.CreateFolder(path);
        else
            Directory.CreateDirectory(path, UserOnlyFile | UnixFileMode.UserExecute);
    }
}
