using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>
/// The content of an envelope as a seekable stream. Holds one chunk in memory, and gives no byte that was not authenticated: reading a chunk that
/// was changed throws <see cref="EnvelopeDamagedException"/>, the chunks before and after it can still be read.
/// </summary>
public sealed class EnvelopeStream : Stream
{
    private const int SealedSize = EnvelopeFormat.ChunkSize + EnvelopeFormat.TagSize;

    private readonly Stream _source;
    private readonly ChunkCipher _cipher;
    private readonly long _start;
    private readonly byte[] _content = new byte[EnvelopeFormat.ChunkSize];
    private readonly byte[] _sealed = new byte[SealedSize];
    private readonly long _chunks;
    private readonly long _length;
    private long _loaded = -1;
    private int _loadedLength;
    private long _position;

    private EnvelopeStream(Stream source, EnvelopeHeader header, byte[] fileKey)
    {
        _source = source;
        _cipher = new(header, fileKey);
        _start = header.Bytes.Length;
        var payload = Math.Max(0, source.Length - _start);
        var (full, rest) = (payload / SealedSize, payload % SealedSize);

        // The end of a whole envelope is a chunk that says it is the last, at whatever length.
        if (rest >= EnvelopeFormat.TagSize && TryLoad(full, (int)rest, isLast: true))
            (_chunks, _length, IsTruncated) = (full + 1, (full * EnvelopeFormat.ChunkSize) + rest - EnvelopeFormat.TagSize, false);
        else
            (_chunks, _length, IsTruncated) = (full, full * EnvelopeFormat.ChunkSize, rest > 0 || full == 0 || !TryLoad(full - 1, SealedSize, isLast: true));
    }

    /// <summary>True when the envelope does not end with its last chunk: it was cut, and <see cref="Length"/> is what is left of it.</summary>
    public bool IsTruncated { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <summary>Opens an envelope.</summary>
    /// <param name="source">The envelope, seekable; owned by the reader when it succeeds.</param>
    /// <param name="key">A private P-256 key.</param>
    /// <param name="reader">The content; null when it cannot be opened.</param>
    public static EnvelopeOpening TryOpen(Stream source, ECDiffieHellman key, out EnvelopeStream? reader)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(key);
        reader = null;
        source.Position = 0;
        if (EnvelopeHeader.Read(source) is not { } header)
            return EnvelopeOpening.NoEnvelope;
        if (!SupportKey.IsP256(key) || header.Unwrap(key) is not { } fileKey)
            return EnvelopeOpening.OtherKey;
        reader = new(source, header, fileKey);
        return EnvelopeOpening.Opened;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || _position >= _length)
            return 0;
        var (number, at) = (_position / EnvelopeFormat.ChunkSize, (int)(_position % EnvelopeFormat.ChunkSize));
        Load(number);
        var length = Math.Min(buffer.Length, _loadedLength - at);
        _content.AsSpan(at, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => _length,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _source.Dispose();
            CryptographicOperations.ZeroMemory(_content);
        }

        base.Dispose(disposing);
    }

    private void Load(long number)
    {
        if (number == _loaded)
            return;
        var isLast = number == _chunks - 1;
        var size = isLast ? (int)(_length - (number * EnvelopeFormat.ChunkSize)) + EnvelopeFormat.TagSize : SealedSize;
        if (!TryLoad(number, size, isLast && !IsTruncated))
            throw new EnvelopeDamagedException(number);
    }

    private bool TryLoad(long number, int size, bool isLast)
    {
        _loaded = -1;
        _source.Position = _start + (number * SealedSize);
        if (_source.ReadAtLeast(_sealed.AsSpan(0, size), size, throwOnEndOfStream: false) < size || number >= EnvelopeFormat.MostChunks
            || !_cipher.TryOpen(number, isLast, _sealed.AsSpan(0, size), _content))
            return false;
        (_loaded, _loadedLength) = (number, size - EnvelopeFormat.TagSize);
        return true;
    }
}
