using System.Security.Cryptography;
using System.Text.Json;
using ArcBundle.Collector.Packing;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Parts;

namespace ArcBundle.Collector.Tests.Packing;

public sealed class BundlePackingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _root;

    public BundlePackingTests() => _root = SampleTree.Server(_folder);

    private string Out => _folder["out"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_WhenEncrypted_LeavesOnlyTheEnvelope(bool asFile)
    {
        var (code, output, error) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en", "--yes", "--encrypt-to", KeyText(asFile)]);
        Assert.Equal((0, string.Empty), (code, error));
        var envelope = Assert.Single(Directory.GetFiles(Out));
        Assert.EndsWith(EnvelopeFormat.Extension, envelope, StringComparison.Ordinal);
        Assert.Contains(envelope, output, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(envelope))), output, StringComparison.Ordinal);
        Assert.Equal(EnvelopeOpening.Opened, EnvelopeStream.TryOpen(File.OpenRead(envelope), _key, out var content));
        using (content)
        {
            Assert.False(content!.IsTruncated);
            Assert.Equal("PK"u8.ToArray(), new[] { (byte)content.ReadByte(), (byte)content.ReadByte() });
        }
    }

    [Fact]
    public void Run_WhenTheUserIsAsked_TellsTheKeyFirst()
    {
        var (_, output, _) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "ja", "--encrypt-to", KeyText(asFile: false)], "n");
        Assert.Contains(SupportKey.Of(_key).Fingerprint, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public void Run_WhenTheKeyIsNone_WritesNothing(string value)
    {
        var (code, _, error) = Arccollect.Run(["--root", _root, "--out", Out, "--lang", "en", "--yes", "--encrypt-to", value]);
        Assert.Equal(2, code);
        Assert.Single(error.Trim().Split('\n'));
        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_WhenPartsAreAskedFor_LeavesPartsThatMakeTheWhole(bool isEncrypted)
    {
        var noise = new byte[2_600_000];
        new Random(5).NextBytes(noise);
        File.WriteAllBytes(_folder["noise.bin"], noise);
        string[] more = isEncrypted ? ["--encrypt-to", KeyText(asFile: true)] : [];
        var (code, output, _) = Arccollect.Run(["--root", _root, "--out", Out, "--yes", "--json", "--include", _folder["noise.bin"], "--part-size", "1MB", .. more]);
        Assert.Equal(0, code);
        var bundle = JsonDocument.Parse(output).RootElement.GetProperty("bundle");
        var parts = bundle.GetProperty("parts").EnumerateArray().Select(static part => part.GetString()!).ToList();
        Assert.Equal(parts.Order(StringComparer.Ordinal), Directory.GetFiles(Out).Order(StringComparer.Ordinal));
        Assert.True(parts.Count >= 3);
        using var whole = new MemoryStream();
        foreach (var part in parts)
        {
            var bytes = File.ReadAllBytes(part);
            Assert.True(bytes.Length <= 1 << 20);
            Assert.Equal(SHA256.HashData(bytes.AsSpan(PartHeader.Size)), PartHeader.Read(bytes)!.Sha256.ToArray());
            whole.Write(bytes.AsSpan(PartHeader.Size));
        }

        Assert.Equal(bundle.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(whole.ToArray())));
        Assert.Equal(isEncrypted, EnvelopeFormat.IsEnvelope(whole.ToArray()));
    }

    [Fact]
    public void Pack_WhenTheEnvelopeCannotBeWritten_KeepsThePlainBundleAndSaysSo()
    {
        var path = _folder["x" + BundleName.Extension];
        File.WriteAllText(path, "plain");
        File.WriteAllText(_folder["x" + EnvelopeFormat.Extension], "mine");
        var manifest = new BundleManifest { FormatVersion = 1, BundleId = Guid.NewGuid(), StartedUtc = default, EndedUtc = default, Complete = true, Items = [], Entries = [], Footprint = new Footprint() };
        var packed = new BundlePacking([SupportKey.Of(_key)], partSize: null).Pack(new RunResult(path, 5, "x", manifest, Failure: null));
        Assert.Equal("error.not-packed", packed.PackingProblem!.Key);
        Assert.Equal(("plain", "mine"), (File.ReadAllText(path), File.ReadAllText(_folder["x" + EnvelopeFormat.Extension])));
    }

    [Fact]
    public void Beside_WhenAKeyLiesBesideTheProgram_IsFound()
    {
        Assert.Null(SupportKeys.Beside(_folder["."]));
        File.WriteAllText(_folder[SupportKeys.FileName], SupportKey.Of(_key).ToPem());
        Assert.Equal(SupportKey.Of(_key).Fingerprint, SupportKeys.Of(SupportKeys.Beside(Path.GetDirectoryName(_folder["x"])!)!)!.Fingerprint);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    private string KeyText(bool asFile)
    {
        if (!asFile)
            return Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());
        File.WriteAllText(_folder["desk.pub"], SupportKey.Of(_key).ToPem());
        return _folder["desk.pub"];
    }
}
