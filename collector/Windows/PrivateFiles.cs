using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Makes files and folders that are closed to others from their first moment on.</summary>
[SupportedOSPlatform("windows")]
internal static class PrivateFiles
{
    /// <summary>From this length on Windows takes a path only in its own form, unless it is set to.</summary>
    private const int LongPath = 248;

    /// <summary>Makes a file that does not exist yet, unbuffered.</summary>
    /// <exception cref="IOException">It exists already, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path, FileAccess access, FileShare share)
    {
        var rights = (access.HasFlag(FileAccess.Read) ? Kernel32.GenericRead : 0) | (access.HasFlag(FileAccess.Write) ? Kernel32.GenericWrite : 0);
        var (file, error) = PrivateDescriptor.With(
            isFolder: false,
            security => (Kernel32.CreateFile(Extended(path), rights, share, security, Kernel32.CreateNew, Kernel32.NormalFile, 0), Marshal.GetLastPInvokeError()));
        if (!file.IsInvalid)
            return new FileStream(file, access, bufferSize: 0);
        file.Dispose();
        throw ErrorOf(error, path);
    }

    /// <summary>Makes a folder.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void CreateFolder(string path)
    {
        var error = PrivateDescriptor.With(isFolder: true, security => Kernel32.CreateDirectory(Extended(path), security) ? ErrorCodes.Success : Marshal.GetLastPInvokeError());
        if (error != ErrorCodes.Success)
            throw ErrorOf(error, path);
    }

    private static string Extended(string path)
    {
        var full = Path.GetFullPath(path);
        return full.Length < LongPath || full.StartsWith(@"\\?\", StringComparison.Ordinal) ? full
            : full.StartsWith(@"\\", StringComparison.Ordinal) ? @"\\?\UNC" + full[1..]
            : @"\\?\" + full;
    }

    private static Exception ErrorOf(int error, string path)
    {
        var message = $"{Marshal.GetPInvokeErrorMessage(error)} ({path})";
        return error == ErrorCodes.AccessDenied ? new UnauthorizedAccessException(message) : new IOException(message, unchecked((int)0x80070000) | error);
    }
}
