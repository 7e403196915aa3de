using System.IO.Compression;
using System.Security.Cryptography;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Bundles;

/// <summary>
/// The content of one entry while it is being written. Counts and hashes what passes; <see cref="Complete"/> closes the entry and journals it.
/// Disposing it without completing it closes and journals the entry as <see cref="ItemOutcome.Failed"/>, with the bytes written so far.
/// </summary>
public sealed class BundleEntryStream : Stream
{
    private readonly BundleWriter _writer;
    private readonly Stream _content;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ItemId? _item;
    private readonly string? _source;
    private long _length;
    private bool _closed;

    internal BundleEntryStream(BundleWriter writer, ZipArchiveEntry entry, ItemId? item, string? source)
    {
        _writer = writer;
        _item = item;
        _source = source;
        Name = entry.FullName;
        _content = entry.Open();
    }

    /// <summary>Name of the entry.</summary>
    public string Name { get; }

    /// <summary>Bytes written so far.</summary>
    public override long Length => _length;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => !_closed;

    /// <summary>Bytes written so far; setting it is not supported.</summary>
    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _content.Write(buffer);
        _hash.AppendData(buffer);
        _length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void WriteByte(byte value) => Write([value]);

    /// <summary>Closes the entry, flushes the file and appends the journal.</summary>
    public void Complete(ItemOutcome outcome, OutcomeNote? note = null)
    {
        if (_closed)
            return;
        _closed = true;
        _content.Dispose();
        var sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
        _hash.Dispose();
        _writer.EntryClosed(new ManifestEntry(Name, _item?.Value, _length, sha256, _source), outcome, note);
    }

    /// <summary>The deflate stream has no use for it; the file is flushed when the entry is complete.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Complete(ItemOutcome.Failed);
        base.Dispose(disposing);
    }
}
