using System.Security.Cryptography;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Analyzer.Intake.Encryption;

/// <summary>
/// The private key that opens encrypted bundles. Several threads may use it at once, as <c>serve</c> does when one bundle is attached while another is
/// analyzed: a key of the platform is not made for that, so they take turns.
/// </summary>
/// <param name="key">The key, P-256; disposed with this.</param>
internal sealed class BundleKey(ECDiffieHellman key) : IDisposable
{
    private readonly Lock _turn = new();

    /// <summary>What its owner knows it by, see <see cref="SupportKey.Fingerprint"/>.</summary>
    public string Fingerprint
    {
        get
        {
            lock (_turn)
                return SupportKey.Of(key).Fingerprint;
        }
    }

    /// <summary>Opens an envelope.</summary>
    /// <param name="source">The envelope, seekable; owned by the content when it can be opened.</param>
    /// <param name="content">The content; null when it cannot be opened.</param>
    public EnvelopeOpening TryOpen(Stream source, out EnvelopeStream? content)
    {
        lock (_turn)
            return EnvelopeStream.TryOpen(source, key, out content);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
            key.Dispose();
    }
}
