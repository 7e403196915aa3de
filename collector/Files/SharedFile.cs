using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Collector.Files;

/// <summary>
/// Opens files the way evidence has to be opened: shared with whoever writes them, and never waiting. A pipe or device with a log's name is
/// not a file; opening it the usual way would hang for ever.
/// </summary>
internal static partial class SharedFile
{
    // fcntl.h: O_NONBLOCK and O_CLOEXEC, Linux (x64, arm64) and macOS.
    private const int LinuxOpenFlags = 0x800 | 0x80000;
    private const int MacOpenFlags = 0x4 | 0x1000000;

    /// <summary>Opens a regular file for reading.</summary>
    /// <exception cref="IOException">It is not a regular file, or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path)
    {
        var stream = OperatingSystem.IsWindows() ? OpenShared(path) : OpenWithoutWaiting(path);
        if (stream.CanSeek && !Directory.Exists(path))
            return stream;
        stream.Dispose();
        throw new IOException("Not a regular file.");
    }

    private static FileStream OpenShared(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private static FileStream OpenWithoutWaiting(string path)
    {
        var descriptor = OpenFile(path, OperatingSystem.IsMacOS() ? MacOpenFlags : LinuxOpenFlags);
        if (descriptor < 0)
            throw ErrorOf(Marshal.GetLastPInvokeError(), path);
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            return new FileStream(handle, FileAccess.Read, bufferSize: 0);
        }
        catch (ArgumentException e)
        {
            handle.Dispose();
            throw new IOException("Not a regular file.", e);
        }
    }

    private static Exception ErrorOf(int errno, string path) => errno switch
    {
        1 or 13 => new UnauthorizedAccessException($"Access to {path} was refused."),
        2 or 20 => new FileNotFoundException($"{path} does not exist.", path),
        _ => new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(errno)}", errno),
    };

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenFile(string path, int flags);
}
