namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A file on a disk that cannot be read from some position on.</summary>
/// <param name="content">The content.</param>
/// <param name="failsAt">Position of the first byte that cannot be read.</param>
internal sealed class FailingStream(byte[] content, int failsAt) : MemoryStream(content)
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        Position + count <= failsAt ? base.Read(buffer, offset, count) : throw new IOException("The disk cannot be read.");
}
