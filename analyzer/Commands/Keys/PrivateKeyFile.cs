using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Analyzer.Commands.Keys;

/// <summary>A support desk's private key in a file: PKCS#8 in PEM, encrypted with a pass phrase.</summary>
internal static class PrivateKeyFile
{
    private const string EncryptedLabel = "ENCRYPTED PRIVATE KEY";

    /// <summary>A key file has a few hundred bytes.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>AES-256 under PBKDF2 with SHA-256; rounds as OWASP asks for in 2023.</summary>
    private static readonly PbeParameters Protection = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, iterationCount: 600_000);

    /// <summary>The file's text for a new key.</summary>
    public static string Protect(ECDiffieHellman key, string passPhrase) => key.ExportEncryptedPkcs8PrivateKeyPem(passPhrase, Protection) + "\n";

    /// <summary>Reads the text of a key file; null when it is none or too long.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? ReadText(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[Longest];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return length < Longest && PemEncoding.TryFind(text, out _) ? text : null;
    }

    /// <summary>Whether a key is encrypted, so that its pass phrase must be asked for.</summary>
    public static bool IsEncrypted(string text) => PemEncoding.TryFind(text, out var fields) && text[fields.Label].Equals(EncryptedLabel, StringComparison.Ordinal);

    /// <summary>The key; null when the pass phrase is wrong or the text holds no private P-256 key. The caller disposes it.</summary>
    public static ECDiffieHellman? Open(string text, string? passPhrase)
    {
        var key = ECDiffieHellman.Create();
        try
        {
            if (passPhrase is null)
                key.ImportFromPem(text);
            else
                key.ImportFromEncryptedPem(text, passPhrase);
            _ = key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            key.Dispose();
            return null;
        }
    }
}
