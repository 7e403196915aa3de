using ArcBundle.Analyzer.Intake.Archives;

namespace ArcBundle.Analyzer.Counting;

/// <summary>A forward-only stream that tells how far it was read.</summary>
/// <param name="inner">The content; disposed with this.</param>
/// <param name="tell">Is told the position after each read.</param>
internal sealed class WatchedStream(Stream inner, Action<long> tell) : ReadOnlyStream
{
    private long _position;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Told(inner.Read(buffer));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Told(int read)
    {
        _position += read;
        tell(_position);
        return read;
    }
}
