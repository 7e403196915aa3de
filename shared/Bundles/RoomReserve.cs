namespace ArcBundle.Format.Bundles;

/// <summary>
/// Disk space held back while a bundle is written, so that a disk that fills up still has room for the end of the open entry, the manifest
/// and the central directory. The file that holds it has no name from the start (POSIX) or goes with its handle (Windows): nothing stays
/// behind, however the run ends.
/// </summary>
internal sealed class RoomReserve : IDisposable
{
    /// <summary>Bytes held back: 4 MiB, enough for the manifest and central directory of some 10,000 entries.</summary>
    public const long Size = 4 * 1024 * 1024;

    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int PosixNoSpace = 28;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;

    private FileStream? _held;

    private RoomReserve(FileStream held) => _held = held;

    /// <summary>True once the disk was full and the reserve was given up.</summary>
    public bool IsSpent => _held is null;

    /// <summary>Holds the space back beside the bundle.</summary>
    /// <exception cref="IOException">The disk has not even that much room, or the folder cannot be written.</exception>
    public static RoomReserve Hold(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Delete,
            PreallocationSize = Size,
            Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
        };
        var held = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return new RoomReserve(held);
    }

    /// <summary>Whether the exception says that the disk (or the user's quota on it) is full.</summary>
    public static bool SaysFull(IOException e) =>
        e.HResult is WindowsDiskFull or WindowsHandleDiskFull || (!OperatingSystem.IsWindows() && e.HResult is PosixNoSpace or LinuxQuota or MacQuota);

    /// <summary>Gives the space back to the disk.</summary>
    /// <returns>False when it was given up before: there is nothing left to give.</returns>
    public bool Spend()
    {
        if (_held is null)
            return false;
        _held.Dispose();
        _held = null;
        return true;
    }

    /// <summary>Gives the space back; the reserve counts as spent then.</summary>
    public void Dispose() => Spend();
}
