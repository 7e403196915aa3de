using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>The key that a case id gives: PBKDF2 (RFC 8018, 5.2) with HMAC-SHA-256.</summary>
internal static class CaseKey
{
    /// <summary>
    /// Rounds, as many as OWASP's "Password Storage Cheat Sheet" (2023) asks for with SHA-256: a guess of the case id costs a guesser as much as it
    /// costs the run once, some tenths of a second.
    /// </summary>
    public const int Rounds = 600_000;

    private static readonly byte[] Salt = "ArcBundle pseudonyms of a case 1"u8.ToArray();

    /// <summary>The key of a case id.</summary>
    /// <param name="caseId">The case id, folded.</param>
    /// <param name="rounds">Rounds.</param>
    public static byte[] Of(string caseId, int rounds = Rounds)
    {
        try
        {
            return Rfc2898DeriveBytes.Pbkdf2(caseId, Salt, rounds, HashAlgorithmName.SHA256, MaskSecret.Size);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or CryptographicException)
        {
            // A system that calls itself Windows 10 and does not have its key derivation, as Wine 8.
            return ByHand(caseId, rounds);
        }
    }

    /// <summary>The same with nothing but HMAC.</summary>
    internal static byte[] ByHand(string caseId, int rounds)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(caseId));
        Span<byte> block = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // The key is one block long: the number of the only block is 1.
        hmac.AppendData(Salt);
        hmac.AppendData([0, 0, 0, 1]);
        hmac.GetHashAndReset(block);
        var key = block.ToArray();
        for (var round = 1; round < rounds; round++)
        {
            hmac.AppendData(block);
            hmac.GetHashAndReset(block);
            for (var index = 0; index < key.Length; index++)
                key[index] ^= block[index];
        }

        return key;
    }
}
