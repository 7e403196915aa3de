using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Read-only access by position to an archive; several streams may read it at once.</summary>
/// <param name="path">Path as opened.</param>
/// <param name="bytes">Its bytes; disposed with it.</param>
/// <param name="damage">What is known to be missing of it before it is read.</param>
internal sealed class ArchiveFile(string path, IArchiveBytes bytes, params IReadOnlyList<Message> damage) : IDisposable
{
    /// <summary>Path as opened.</summary>
    public string Path => path;

    /// <summary>Length in bytes when it was opened.</summary>
    public long Length => bytes.Length;

    /// <summary>What is known to be missing of it before it is read: parts that were not given, an end that was cut off.</summary>
    public IReadOnlyList<Message> Damage => damage;

    /// <summary>Its bytes, for what is packed around an archive.</summary>
    public IArchiveBytes Bytes => bytes;

    /// <summary>Opens a file; a collector that still writes it is no hindrance.</summary>
    /// <exception cref="IOException">It does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArchiveFile Open(string path) => new(path, FileBytes.Open(path));

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="offset"/>; fewer bytes only at the end.</summary>
    public int Read(long offset, Span<byte> buffer)
    {
        var got = 0;
        while (got < buffer.Length)
        {
            var count = bytes.Read(offset + got, buffer[got..]);
            if (count == 0)
                break;
            got += count;
        }

        return got;
    }

    /// <summary>Whether all of <paramref name="buffer"/> could be filled; a range outside gives false.</summary>
    public bool TryFill(long offset, Span<byte> buffer) =>
        offset >= 0 && offset <= Length - buffer.Length && Read(offset, buffer) == buffer.Length;

    /// <summary>A stream over a range that lies inside.</summary>
    public Stream OpenRange(long offset, long length) => new FileRangeStream(this, offset, length);

    /// <inheritdoc/>
    public void Dispose() => bytes.Dispose();
}
