using System.Security.Cryptography;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Format.Tests.Encryption;

public sealed class SupportKeyTests
{
    [Fact]
    public void Parse_OfPemOrBase64_GivesTheSameKey()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = SupportKey.Of(pair);
        Assert.Equal(key.Fingerprint, SupportKey.Parse(key.ToPem())!.Fingerprint);
        Assert.Equal(key.Fingerprint, SupportKey.Parse("\r\n" + Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()) + "\n")!.Fingerprint);
        Assert.Equal(16, key.Fingerprint.Length);
    }

    [Fact]
    public void Parse_OfAnotherKindOfKey_IsNull()
    {
        using var wide = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null(SupportKey.Parse(wide.ExportSubjectPublicKeyInfoPem()));
        Assert.Null(SupportKey.Parse(rsa.ExportSubjectPublicKeyInfoPem()));
        Assert.Null(SupportKey.Parse(pair.ExportPkcs8PrivateKeyPem()));
        Assert.Null(SupportKey.Parse("not a key"));
        Assert.Null(SupportKey.Parse(string.Empty));
        Assert.Null(SupportKey.Parse(new string('A', 100_000)));
    }
}
