using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>
/// Encrypts what is written to it, chunk by chunk, to one or more support keys. Holds one chunk in memory. The envelope is whole only after
/// <see cref="Finish"/>: one that was not finished is told from a whole one by whoever reads it.
/// </summary>
public sealed class EnvelopeWriter : IDisposable
{
    private readonly Stream _target;
    private readonly ChunkCipher _cipher;
    private readonly byte[] _content = new byte[EnvelopeFormat.ChunkSize];
    private readonly byte[] _sealed = new byte[EnvelopeFormat.ChunkSize + EnvelopeFormat.TagSize];
    private long _number;
    private int _filled;
    private bool _isFinished;

    /// <summary>Writes the head of an envelope.</summary>
    /// <param name="target">Takes the envelope; stays open.</param>
    /// <param name="recipients">Who can open it: 1 to <see cref="EnvelopeFormat.MostRecipients"/>.</param>
    public EnvelopeWriter(Stream target, IReadOnlyList<SupportKey> recipients)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentOutOfRangeException.ThrowIfZero(recipients.Count, nameof(recipients));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(recipients.Count, EnvelopeFormat.MostRecipients, nameof(recipients));
        _target = target;
        var fileKey = RandomNumberGenerator.GetBytes(EnvelopeFormat.FileKeySize);
        var header = EnvelopeHeader.Create(recipients, fileKey);
        _cipher = new(header, fileKey);
        _target.Write(header.Bytes);
    }

    /// <summary>Adds content.</summary>
    public void Write(ReadOnlySpan<byte> content)
    {
        ObjectDisposedException.ThrowIf(_isFinished, this);
        while (content.Length > 0)
        {
            // A full chunk is written when more follows: the last one must say that it is.
            if (_filled == _content.Length)
                WriteChunk(isLast: false);
            var length = Math.Min(content.Length, _content.Length - _filled);
            content[..length].CopyTo(_content.AsSpan(_filled));
            _filled += length;
            content = content[length..];
        }
    }

    /// <summary>Writes the last chunk, which may be empty.</summary>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(_isFinished, this);
        WriteChunk(isLast: true);
        _isFinished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isFinished = true;
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_content);
    }

    private void WriteChunk(bool isLast)
    {
        _cipher.Seal(_number++, isLast, _content.AsSpan(0, _filled), _sealed);
        _target.Write(_sealed.AsSpan(0, _filled + EnvelopeFormat.TagSize));
        _filled = 0;
    }
}
