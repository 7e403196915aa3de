using System.Security.Cryptography;
using ArcBundle.Format.Bundles.Zip;
using ArcBundle.Format.Items;

namespace ArcBundle.Format.Bundles;

/// <summary>
/// The content of one entry while it is being written. Counts and hashes what passes; <see cref="Complete"/> closes the entry and journals it.
/// Disposing it without completing it closes and journals the entry as <see cref="ItemOutcome.Failed"/>, with the bytes written so far.
/// </summary>
public sealed class BundleEntryStream : WriteOnlyStream
{
    private readonly BundleWriter _writer;
    private readonly WriteBehind _behind;
    private readonly Action<ReadOnlyMemory<byte>> _keep;
    private readonly ZipEntryStream _content;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ItemId? _item;
    private readonly string? _source;
    private long _length;
    private bool _closed;

    internal BundleEntryStream(BundleWriter writer, WriteBehind behind, string name, ZipEntryStream content, ItemId? item, string? source)
    {
        _writer = writer;
        _item = item;
        _source = source;
        Name = name;
        _content = content;
        _behind = behind;
        _keep = Keep;
    }

    /// <summary>Name of the entry.</summary>
    public string Name { get; }

    /// <summary>Bytes written so far.</summary>
    public override long Length => _length;

    /// <inheritdoc/>
    public override bool CanWrite => !_closed;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _behind.Write(buffer, _keep);
        _length += buffer.Length;
    }

    /// <summary>Closes the entry, flushes the file and appends the journal.</summary>
    public void Complete(ItemOutcome outcome, OutcomeNote? note = null)
    {
        if (_closed)
            return;
        _closed = true;
        _behind.Finish(_keep);
        _content.Dispose();
        var sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
        _hash.Dispose();
        _writer.EntryClosed(new ManifestEntry(Name, _item?.Value, _length, sha256, _source), outcome, note);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Complete(ItemOutcome.Failed);
        base.Dispose(disposing);
    }

    private void Keep(ReadOnlyMemory<byte> block)
    {
        _content.Write(block.Span);
        _hash.AppendData(block.Span);
    }
}
