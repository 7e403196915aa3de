using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class RegistryProbeTests : IDisposable
{
    private const string Root = @"SOFTWARE\Arcserve";

    private readonly ProbeBench _bench = new();

    [Fact]
    public void Collect_WhenKeyExists_KeepsItsFacts()
    {
        var tree = FakeRegistry.Key(Root, ("ReceiveTimeOut", "1200"));

        var item = Run(ItemOutcome.Missing, tree);

        Assert.Equal("collected", item.Outcome);
        using var entry = new MemoryStream(_bench.Finish()["facts/registry.product.msgpack"]);
        Assert.Equal(tree.Facts, FactFile.Read(entry, RegistryFactCodec.Instance));
    }

    [Theory]
    [InlineData(ItemOutcome.Missing, "missing")]
    [InlineData(ItemOutcome.Empty, "empty")]
    public void Collect_WhenNoKeyExists_IsWhatTheItemSays(ItemOutcome whenAbsent, string outcome) => Assert.Equal(outcome, Run(whenAbsent).Outcome);

    [Fact]
    public void Collect_WhenRefused_IsDeniedNotAbsent()
    {
        var error = new WindowsError("RegOpenKeyEx", ErrorCodes.AccessDenied);
        var tree = new RegistryTree([new RegistryFact(Root, RegistryView.View64, null, RegistryDataKind.UnreadableKey, error.ToString())], error, Truncated: false, 0);

        Assert.Equal("denied", Run(ItemOutcome.Empty, tree).Outcome);
    }

    [Fact]
    public void Collect_WhenCutAndMasked_TellsBoth()
    {
        var item = Run(ItemOutcome.Missing, FakeRegistry.Key(Root, ("a", "b")) with { Truncated = true, MaskedValues = 3 });

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal([new OutcomeNote(OutcomeReasons.SizeLimit), new OutcomeNote(OutcomeReasons.Masked, "3")], item.Notes);
    }

    [Fact]
    public void Collect_WhenOnlyMasked_IsCollected() =>
        Assert.Equal("collected", Run(ItemOutcome.Missing, FakeRegistry.Key(Root) with { MaskedValues = 3 }).Outcome);

    public void Dispose() => _bench.Dispose();

    private ManifestItem Run(ItemOutcome whenAbsent, params RegistryTree[] trees)
    {
        var registry = new FakeRegistry([.. trees.Select(static tree => (Root, RegistryView.View64, tree))]);
        var probe = new RegistryProbe(ItemCatalog.RegistryProduct, [new(Root, RegistryView.View64, new()), new(Root, RegistryView.View32, new())], whenAbsent);
        return _bench.Run(probe, new FakeHost(Path.GetTempPath()) { Registry = registry });
    }
}
