using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>Encrypts and decrypts the chunks of one envelope. The nonce holds the chunk's number and whether it is the last.</summary>
internal sealed class ChunkCipher : IDisposable
{
    private readonly AesGcm _gcm;
    private readonly byte[] _binding;
    private readonly byte[] _prefix;

    public ChunkCipher(EnvelopeHeader header, byte[] fileKey)
    {
        _gcm = new(fileKey, EnvelopeFormat.TagSize);
        (_binding, _prefix) = (header.Binding, header.NoncePrefix.ToArray());
        CryptographicOperations.ZeroMemory(fileKey);
    }

    /// <summary>Encrypts content; <paramref name="sealedChunk"/> takes it and its tag.</summary>
    public void Seal(long number, bool isLast, ReadOnlySpan<byte> content, Span<byte> sealedChunk) =>
        _gcm.Encrypt(Nonce(number, isLast), content, sealedChunk[..content.Length], sealedChunk.Slice(content.Length, EnvelopeFormat.TagSize), _binding);

    /// <summary>Decrypts a chunk; false when it was changed, stands elsewhere, or its being the last one is not true.</summary>
    public bool TryOpen(long number, bool isLast, ReadOnlySpan<byte> sealedChunk, Span<byte> content)
    {
        if (sealedChunk.Length < EnvelopeFormat.TagSize)
            return false;
        var length = sealedChunk.Length - EnvelopeFormat.TagSize;
        try
        {
            _gcm.Decrypt(Nonce(number, isLast), sealedChunk[..length], sealedChunk[length..], content[..length], _binding);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose() => _gcm.Dispose();

    private byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[EnvelopeFormat.NonceSize];
        _prefix.CopyTo(nonce, 0);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(EnvelopeFormat.NoncePrefixSize), checked((uint)number));
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
