using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Analyzer.Intake.Encryption;

/// <summary>The content of an envelope. Where a chunk was changed there are zeros, so that every entry that touches it fails its checksum.</summary>
/// <param name="content">The content; disposed with it.</param>
internal sealed class EnvelopeBytes(EnvelopeStream content) : IArchiveBytes
{
    private readonly Lock _lock = new();
    private readonly HashSet<long> _damaged = [];

    /// <summary>Chunks that were found changed so far.</summary>
    public int DamagedChunks
    {
        get
        {
            lock (_lock)
                return _damaged.Count;
        }
    }

    /// <inheritdoc/>
    public long Length => content.Length;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        lock (_lock)
        {
            content.Position = offset;
            try
            {
                return content.Read(buffer);
            }
            catch (EnvelopeDamagedException)
            {
                _damaged.Add(offset / EnvelopeFormat.ChunkSize);
                var left = Math.Min(EnvelopeFormat.ChunkSize - (offset % EnvelopeFormat.ChunkSize), Length - offset);
                var hole = (int)Math.Min(buffer.Length, left);
                buffer[..hole].Clear();
                return hole;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => content.Dispose();
}
