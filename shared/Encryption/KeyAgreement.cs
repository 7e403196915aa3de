using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>Derives the key that wraps a file key, from an ephemeral and a recipient's key.</summary>
internal static class KeyAgreement
{
    /// <summary>
    /// HKDF-SHA256 over the agreed secret. The salt is both public points, so that the key belongs to this pair alone.
    /// </summary>
    /// <param name="own">The side that has a private key.</param>
    /// <param name="other">The other side's public key.</param>
    /// <param name="ephemeralPoint">The ephemeral key's point.</param>
    /// <param name="recipientPoint">The recipient's point.</param>
    public static byte[] WrapKey(ECDiffieHellman own, ECDiffieHellmanPublicKey other, ReadOnlySpan<byte> ephemeralPoint, ReadOnlySpan<byte> recipientPoint)
    {
        var secret = own.DeriveRawSecretAgreement(other);
        try
        {
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, EnvelopeFormat.FileKeySize, salt: [.. ephemeralPoint, .. recipientPoint], EnvelopeFormat.WrapInfo);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>The uncompressed point of a key: 0x04, X, Y.</summary>
    public static byte[] PointOf(ECDiffieHellman key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [0x04, .. q.X!, .. q.Y!];
    }

    /// <summary>The key of an uncompressed point; the caller disposes it.</summary>
    /// <exception cref="CryptographicException">The point does not lie on the curve.</exception>
    public static ECDiffieHellman KeyOf(ReadOnlySpan<byte> point) => ECDiffieHellman.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
    });
}
