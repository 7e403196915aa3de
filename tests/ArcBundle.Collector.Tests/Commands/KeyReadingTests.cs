using System.Security.Cryptography;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Packing;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tests.Commands;

/// <summary>Whom the bundle is encrypted to when several places name a key.</summary>
public sealed class KeyReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _given = NewKey();
    private readonly string _beside = NewKey();
    private readonly string _builtIn = NewKey();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, true, true, nameof(KeyOrigin.CommandLine))]
    [InlineData(false, true, true, nameof(KeyOrigin.BesideProgram))]
    [InlineData(false, false, true, nameof(KeyOrigin.BuiltIn))]
    [InlineData(false, false, false, nameof(KeyOrigin.None))]
    [InlineData(true, false, false, nameof(KeyOrigin.CommandLine))]
    public void Read_WhenSeveralKeysAreThere_TakesTheNearest(bool isGiven, bool isBeside, bool isBuiltIn, string origin)
    {
        if (isBeside)
            _folder.Write(SupportKeys.FileName, System.Text.Encoding.ASCII.GetBytes(_beside));

        var options = Read(isGiven ? ["--encrypt-to", OneLine(_given)] : [], isBuiltIn ? _builtIn : null, out var problem);

        Assert.Null(problem);
        Assert.Equal(origin, options!.KeyOrigin.ToString());
        var expected = origin switch { nameof(KeyOrigin.CommandLine) => _given, nameof(KeyOrigin.BesideProgram) => _beside, nameof(KeyOrigin.BuiltIn) => _builtIn, _ => null };
        Assert.Equal(expected is null ? [] : [SupportKey.Parse(expected)!.Fingerprint], options.EncryptTo.Select(static key => key.Fingerprint));
    }

    [Fact]
    public void Read_WhenTheBuiltInKeyIsDamaged_RefusesToGoOnInPlain()
    {
        Assert.Null(Read([], "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", out var problem));

        Assert.Equal("usage.bad-built-in-key", problem!.Key);
    }

    private CollectOptions? Read(string[] arguments, string? builtIn, out Message? problem)
    {
        var command = new CollectCommand();
        return new OptionReading(command, command.Parse(arguments), arguments, Language.English, _folder.Root, builtIn).Read(out problem);
    }

    private static string OneLine(string pem) => string.Concat(pem.Split('\n').Where(static line => !line.StartsWith('-')));

    private static string NewKey()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return SupportKey.Of(pair).ToPem();
    }
}
