using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Analyzer.Serving.Access;

/// <summary>
/// The secrets of one run of the server. The token stands in the address that is printed, and opens a session; the session's secret is a cookie that
/// is never printed. Cookies do not heed ports: a server of another user on another port of this machine would be sent it. So the cookie holds for
/// a folder with a random name only, which browsers ask no other server for.
/// </summary>
internal sealed class AccessKeys
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = "arcanalyze";

    private const int SecretBytes = 32;
    private const int FolderBytes = 16;

    private readonly byte[] _tokenHash;
    private readonly byte[] _sessionHash;

    /// <summary>Makes new ones.</summary>
    public AccessKeys()
    {
        _tokenHash = HashOf(Token);
        _sessionHash = HashOf(Session);
    }

    /// <summary>The token of the printed address: 256 bits.</summary>
    public string Token { get; } = Random(SecretBytes);

    /// <summary>The value of the cookie: 256 bits.</summary>
    public string Session { get; } = Random(SecretBytes);

    /// <summary>Path of everything but the token's own address: <c>/</c> and 128 random bits. It stands in the address bar and opens nothing alone.</summary>
    public string Folder { get; } = "/" + Random(FolderBytes);

    /// <summary>Whether this is the token. Takes the same time whatever is offered.</summary>
    public bool IsToken(string? offered) => IsEqual(offered, _tokenHash);

    /// <summary>Whether this is the session's secret. Takes the same time whatever is offered.</summary>
    public bool IsSession(string? offered) => IsEqual(offered, _sessionHash);

    // Hashes have one length, so that not even the length of the secret shows in the time.
    private static bool IsEqual(string? offered, byte[] hash) => CryptographicOperations.FixedTimeEquals(HashOf(offered ?? string.Empty), hash);

    private static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Random(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}
