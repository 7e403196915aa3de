using Microsoft.Win32.SafeHandles;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Read-only access by position to a file; several streams may read it at once.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    private ArchiveFile(string path, SafeFileHandle handle)
    {
        Path = path;
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
    }

    /// <summary>Path as opened.</summary>
    public string Path { get; }

    /// <summary>Length in bytes when it was opened.</summary>
    public long Length { get; }

    /// <summary>Opens the file; a collector that still writes it is no hindrance.</summary>
    /// <exception cref="IOException">It does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArchiveFile Open(string path)
    {
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return new ArchiveFile(path, handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="offset"/>; fewer bytes only at the end of the file.</summary>
    public int Read(long offset, Span<byte> buffer)
    {
        var got = 0;
        while (got < buffer.Length)
        {
            var count = RandomAccess.Read(_handle, buffer[got..], offset + got);
            if (count == 0)
                break;
            got += count;
        }

        return got;
    }

    /// <summary>Whether all of <paramref name="buffer"/> could be filled; a range outside the file gives false.</summary>
    public bool TryFill(long offset, Span<byte> buffer) =>
        offset >= 0 && offset <= Length - buffer.Length && Read(offset, buffer) == buffer.Length;

    /// <summary>A stream over a range that lies inside the file.</summary>
    public Stream OpenRange(long offset, long length) => new FileRangeStream(this, offset, length);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
