using System.Security.Cryptography;

namespace ArcBundle.Format.Encryption;

/// <summary>The public key of a support desk: whoever has its private key can open what is encrypted to it.</summary>
public sealed class SupportKey
{
    private const string PemLabel = "PUBLIC KEY";

    /// <summary>Longest text of a key, in characters.</summary>
    private const int LongestText = 4096;

    private readonly byte[] _info;

    private SupportKey(byte[] info)
    {
        _info = info;
        Id = SHA256.HashData(info).AsSpan(0, EnvelopeFormat.KeyIdSize).ToArray();
    }

    /// <summary>First eight bytes of the SHA-256 of the key's SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> Id { get; }

    /// <summary>The id as 16 hexadecimal digits, for people to compare.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Id.Span);

    /// <summary>The key of a key pair.</summary>
    public static SupportKey Of(ECDiffieHellman pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return new(pair.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Reads a key: a PEM text, or the base64 of its SubjectPublicKeyInfo in one line. Null when it is neither, or no P-256 key.</summary>
    public static SupportKey? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
            return null;
        try
        {
            var info = Convert.FromBase64String(PemEncoding.TryFind(text, out var fields) ? InfoOf(text, fields) : text.Trim());
            using var key = ECDiffieHellman.Create();
            key.ImportSubjectPublicKeyInfo(info, out var read);
            return read == info.Length && IsP256(key) ? new(info) : null;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The key as PEM text.</summary>
    public string ToPem() => PemEncoding.WriteString(PemLabel, _info);

    /// <summary>The key for an agreement; the caller disposes it.</summary>
    internal ECDiffieHellman Open()
    {
        var key = ECDiffieHellman.Create();
        key.ImportSubjectPublicKeyInfo(_info, out _);
        return key;
    }

    internal static bool IsP256(ECDiffieHellman key) =>
        key.KeySize == 256 && string.Equals(key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value, "1.2.840.10045.3.1.7", StringComparison.Ordinal);

    private static string InfoOf(string text, PemFields fields) =>
        text[fields.Label].Equals(PemLabel, StringComparison.Ordinal) ? text[fields.Base64Data] : throw new FormatException("The PEM text holds something else.");
}
