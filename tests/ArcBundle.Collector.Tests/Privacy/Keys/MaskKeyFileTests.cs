using System.Text;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Privacy.Keys;

public sealed class MaskKeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhenWritten_GivesSecretAndPairsBack()
    {
        var mask = new RunMask(MaskKinds.Names, MaskSecret.Random());
        var pseudonym = mask.Host("経理サーバ壱")!;

        MaskKeyFile.Write(_folder["a.mask-key.json"], mask, earlier: null);
        var key = MaskKeyFile.Read(_folder["a.mask-key.json"])!;

        Assert.Equal(mask.Secret.Key.ToArray(), MaskKeyFile.SecretOf(key)!.Key.ToArray());
        Assert.Equal("経理サーバ壱", key.Pseudonyms[pseudonym]);
        Assert.Equal(["names"], key.Masked);
        Assert.Equal("a.mask-key.json", Assert.Single(_folder.Listing()));
        Assert.Contains("経理サーバ壱", File.ReadAllText(_folder["a.mask-key.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"arcbundle.mask-key/2\",\"secret\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}")]
    [InlineData("{\"schema\":\"arcbundle.mask-key/1\",\"secret\":\"AAAA\"}")]
    [InlineData("{\"schema\":\"arcbundle.mask-key/1\",\"secret\":\"?\"}")]
    public void Read_WhenItIsNone_IsNull(string content) => Assert.Null(MaskKeyFile.Read(_folder.Write("k.json", Encoding.UTF8.GetBytes(content))));
}
