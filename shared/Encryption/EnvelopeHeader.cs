using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>The head of an envelope: suite, nonce prefix, and the file key wrapped for each recipient.</summary>
internal sealed class EnvelopeHeader
{
    private EnvelopeHeader(byte[] bytes)
    {
        Bytes = bytes;
        Binding = SHA256.HashData(bytes);
    }

    /// <summary>The whole head as it stands in the file.</summary>
    public byte[] Bytes { get; }

    /// <summary>SHA-256 of the head: associated data of every chunk, so that no byte of the head can be changed.</summary>
    public byte[] Binding { get; }

    /// <summary>First bytes of every nonce.</summary>
    public ReadOnlySpan<byte> NoncePrefix => Bytes.AsSpan(EnvelopeFormat.FixedSize - EnvelopeFormat.NoncePrefixSize, EnvelopeFormat.NoncePrefixSize);

    /// <summary>Number of recipients.</summary>
    public int Recipients => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(10));

    /// <summary>Makes the head for these recipients and a file key.</summary>
    public static EnvelopeHeader Create(IReadOnlyList<SupportKey> recipients, ReadOnlySpan<byte> fileKey)
    {
        var bytes = new byte[EnvelopeFormat.FixedSize + (recipients.Count * EnvelopeFormat.RecipientSize)];
        EnvelopeFormat.Magic.CopyTo(bytes);
        bytes[8] = EnvelopeFormat.Suite;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(10), (ushort)recipients.Count);
        RandomNumberGenerator.Fill(bytes.AsSpan(EnvelopeFormat.FixedSize - EnvelopeFormat.NoncePrefixSize, EnvelopeFormat.NoncePrefixSize));
        for (var i = 0; i < recipients.Count; i++)
            Wrap(recipients[i], fileKey, Slot(bytes, i));
        return new(bytes);
    }

    /// <summary>Reads the head from the start of a stream; null when it is none, is cut, or is of a suite that this version does not know.</summary>
    public static EnvelopeHeader? Read(Stream stream)
    {
        var start = new byte[EnvelopeFormat.FixedSize];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !EnvelopeFormat.IsEnvelope(start) || start[8] != EnvelopeFormat.Suite)
            return null;
        var recipients = BinaryPrimitives.ReadUInt16LittleEndian(start.AsSpan(10));
        if (recipients is 0 or > EnvelopeFormat.MostRecipients)
            return null;
        var bytes = new byte[start.Length + (recipients * EnvelopeFormat.RecipientSize)];
        start.CopyTo(bytes, 0);
        var rest = bytes.AsSpan(start.Length);
        return stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length ? null : new(bytes);
    }

    /// <summary>The file key, unwrapped with a private key; null when the envelope is not for it, or its slot was changed.</summary>
    public byte[]? Unwrap(ECDiffieHellman key)
    {
        var id = SupportKey.Of(key).Id.Span;
        for (var i = 0; i < Recipients; i++)
        {
            var slot = Slot(Bytes, i);
            if (slot[..EnvelopeFormat.KeyIdSize].SequenceEqual(id) && Unwrap(key, slot) is { } fileKey)
                return fileKey;
        }

        return null;
    }

    private static Span<byte> Slot(byte[] bytes, int index) =>
        bytes.AsSpan(EnvelopeFormat.FixedSize + (index * EnvelopeFormat.RecipientSize), EnvelopeFormat.RecipientSize);

    private static void Wrap(SupportKey recipient, ReadOnlySpan<byte> fileKey, Span<byte> slot)
    {
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var other = recipient.Open();
        var point = KeyAgreement.PointOf(ephemeral);
        recipient.Id.Span.CopyTo(slot);
        point.CopyTo(slot[EnvelopeFormat.KeyIdSize..]);
        var wrapKey = KeyAgreement.WrapKey(ephemeral, other.PublicKey, point, KeyAgreement.PointOf(other));
        var wrapped = slot[(EnvelopeFormat.KeyIdSize + EnvelopeFormat.PointSize)..];

        // The wrapping key is used once, so a nonce of zeros is used once with it.
        using var gcm = new AesGcm(wrapKey, EnvelopeFormat.TagSize);
        gcm.Encrypt(new byte[EnvelopeFormat.NonceSize], fileKey, wrapped[..EnvelopeFormat.FileKeySize], wrapped[EnvelopeFormat.FileKeySize..]);
        CryptographicOperations.ZeroMemory(wrapKey);
    }

    private static byte[]? Unwrap(ECDiffieHellman key, ReadOnlySpan<byte> slot)
    {
        var point = slot.Slice(EnvelopeFormat.KeyIdSize, EnvelopeFormat.PointSize);
        var wrapped = slot[(EnvelopeFormat.KeyIdSize + EnvelopeFormat.PointSize)..];
        if (point[0] != 0x04)
            return null;
        try
        {
            using var ephemeral = KeyAgreement.KeyOf(point);
            var wrapKey = KeyAgreement.WrapKey(key, ephemeral.PublicKey, point, KeyAgreement.PointOf(key));
            using var gcm = new AesGcm(wrapKey, EnvelopeFormat.TagSize);
            var fileKey = new byte[EnvelopeFormat.FileKeySize];
            gcm.Decrypt(new byte[EnvelopeFormat.NonceSize], wrapped[..EnvelopeFormat.FileKeySize], wrapped[EnvelopeFormat.FileKeySize..], fileKey);
            return fileKey;
        }
        catch (CryptographicException)
        {
            // The point is not on the curve, or the slot was changed.
            return null;
        }
    }
}
