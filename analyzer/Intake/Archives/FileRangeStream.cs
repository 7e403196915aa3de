namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>The bytes of one range of a file, forward only.</summary>
internal sealed class FileRangeStream(ArchiveFile file, long offset, long length) : ReadOnlyStream
{
    private long _read;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _read);
        if (wanted <= 0)
            return 0;
        var got = file.Read(offset + _read, buffer[..wanted]);
        _read += got;
        return got;
    }
}
