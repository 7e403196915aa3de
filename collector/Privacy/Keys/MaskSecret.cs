using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>
/// The secret that pseudonyms are made with: the same secret gives the same pseudonyms on every host. Random, read from a key file, or made from
/// the case id - which anyone who knows the case id can make again, to try names that he guesses.
/// </summary>
internal sealed class MaskSecret
{
    /// <summary>Bytes of a secret: the key of HMAC-SHA-256.</summary>
    public const int Size = 32;

    private readonly byte[] _key;

    private MaskSecret(byte[] key) => _key = key;

    /// <summary>The secret itself, for the key file.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>A new one, that nobody can guess.</summary>
    public static MaskSecret Random() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The one of a case id; upper and lower case and blanks around it make no difference.</summary>
    public static MaskSecret OfCase(string caseId) =>
        new(CaseKey.Of(caseId.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant()));

    /// <summary>The one of a key file.</summary>
    /// <param name="key"><see cref="Size"/> bytes.</param>
    public static MaskSecret OfKey(ReadOnlySpan<byte> key) => new(key.ToArray());

    /// <summary>A number of 64 bits that looks random to whoever does not have the secret.</summary>
    /// <param name="purpose">What it is for: the same content gives other numbers for other purposes.</param>
    /// <param name="content">The content.</param>
    public ulong NumberOf(byte purpose, ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Digest(purpose, content, digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    /// <summary>256 such bits.</summary>
    public void Digest(byte purpose, ReadOnlySpan<byte> content, Span<byte> digest)
    {
        var input = content.Length < 255 ? stackalloc byte[content.Length + 1] : new byte[content.Length + 1];
        input[0] = purpose;
        content.CopyTo(input[1..]);
        HMACSHA256.HashData(_key, input, digest);
    }
}
