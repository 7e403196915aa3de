using System.Text;

namespace ArcBundle.Format.Encryption;

/// <summary>Sizes and names of the encrypted envelope, version 1 (docs/encryption.md).</summary>
public static class EnvelopeFormat
{
    /// <summary>Ending of an encrypted bundle.</summary>
    public const string Extension = ".arcb.enc";

    /// <summary>The one suite of this version: ECDH P-256, HKDF-SHA256, AES-256-GCM over chunks of 64 KiB.</summary>
    public const byte Suite = 1;

    /// <summary>Bytes of content in every chunk but the last.</summary>
    public const int ChunkSize = 64 * 1024;

    /// <summary>Bytes of the tag behind the content of each chunk.</summary>
    public const int TagSize = 16;

    /// <summary>Recipients of one envelope at most.</summary>
    public const int MostRecipients = 64;

    /// <summary>Chunks of one envelope at most: the counter has 32 bits.</summary>
    public const long MostChunks = uint.MaxValue;

    internal const int KeyIdSize = 8;
    internal const int PointSize = 65;
    internal const int FileKeySize = 32;
    internal const int NoncePrefixSize = 7;
    internal const int NonceSize = 12;
    internal const int WrappedKeySize = FileKeySize + TagSize;
    internal const int RecipientSize = KeyIdSize + PointSize + WrappedKeySize;

    /// <summary>Magic, suite, reserved byte, number of recipients, nonce prefix.</summary>
    internal const int FixedSize = 8 + 1 + 1 + 2 + NoncePrefixSize;

    /// <summary>The first eight bytes.</summary>
    internal static ReadOnlySpan<byte> Magic => "ARCBENC1"u8;

    /// <summary>Binds the key that wraps the file key to its purpose.</summary>
    internal static readonly byte[] WrapInfo = Encoding.ASCII.GetBytes("ArcBundle envelope 1 wrap");

    /// <summary>Whether a file begins as an envelope does.</summary>
    public static bool IsEnvelope(ReadOnlySpan<byte> start) => start.StartsWith(Magic);
}
