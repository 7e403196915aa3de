using System.Security.Cryptography;

namespace ArcBundle.Analyzer.Tests.Intake.Encryption;

/// <summary>A key that tells whether two threads used it at once: each use waits a while for another one to begin.</summary>
internal sealed class SharedKey : ECDiffieHellman
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly ECDiffieHellman _key = Create(ECCurve.NamedCurves.nistP256);
    private readonly ManualResetEventSlim _another = new();
    private int _users;

    public SharedKey() => KeySizeValue = 256;

    /// <summary>Whether two threads used it at once.</summary>
    public bool WasShared => _another.IsSet;

    public override ECDiffieHellmanPublicKey PublicKey => _key.PublicKey;

    public override ECParameters ExportParameters(bool includePrivateParameters) => _key.ExportParameters(includePrivateParameters);

    public override byte[] DeriveRawSecretAgreement(ECDiffieHellmanPublicKey otherPartyPublicKey)
    {
        if (Interlocked.Increment(ref _users) > 1)
            _another.Set();
        _another.Wait(Patience);
        var secret = _key.DeriveRawSecretAgreement(otherPartyPublicKey);
        Interlocked.Decrement(ref _users);
        return secret;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _key.Dispose();
            _another.Dispose();
        }

        base.Dispose(disposing);
    }
}
