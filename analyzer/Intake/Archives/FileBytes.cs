using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>The bytes of a file.</summary>
internal sealed class FileBytes : IArchiveBytes
{
    private readonly SafeFileHandle _handle;

    private FileBytes(SafeFileHandle handle)
    {
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <summary>Opens the file; a collector that still writes it is no hindrance.</summary>
    /// <exception cref="IOException">It does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileBytes Open(string path)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return new FileBytes(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer) => RandomAccess.Read(_handle, buffer, offset);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
