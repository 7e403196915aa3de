using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Tests.Intake.Bundles;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Analyzer.Tests.Intake.Encryption;

public sealed class BundleKeyTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    /// <summary>As in <c>serve --allow-attach</c>: one bundle is looked at to be attached while another is opened to be analyzed.</summary>
    [Fact]
    public async Task Open_WhenTwoBundlesAreOpenedAtOnce_UsesTheKeyForOneAfterTheOther()
    {
        using var pair = new SharedKey();
        var envelope = Encrypted(pair);
        using var key = new BundleKey(pair);

        var analyzed = Task.Run(() =>
        {
            using var opening = Analyzer.Commands.Inputs.With(key).Open(envelope);
            return opening.Inputs.Count;
        });
        var attached = Task.Run(() => CaseWork.Identify(envelope, key));

        Assert.Equal(1, await analyzed);
        Assert.Equal("FILESV02", (await attached)?.Host);
        Assert.False(pair.WasShared);
    }

    /// <summary>That the test above can fail: without taking turns the same two uses meet.</summary>
    [Fact]
    public async Task TryOpen_WithThePlatformsKeyAlone_UsesItForBothAtOnce()
    {
        using var pair = new SharedKey();
        var content = File.ReadAllBytes(Encrypted(pair));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => EnvelopeStream.TryOpen(new MemoryStream(content), pair, out EnvelopeStream? _))));

        Assert.True(pair.WasShared);
    }

    public void Dispose() => _folder.Dispose();

    private string Encrypted(SharedKey pair)
    {
        var envelope = _folder.Under("FILESV02_20261120T020000Z_0f1e2d3c" + EnvelopeFormat.Extension);
        using var target = File.Create(envelope);
        using var writer = new EnvelopeWriter(target, [SupportKey.Of(pair)]);
        writer.Write(File.ReadAllBytes(BundleSamples.Write(_folder.Path)));
        writer.Finish();
        return envelope;
    }
}
