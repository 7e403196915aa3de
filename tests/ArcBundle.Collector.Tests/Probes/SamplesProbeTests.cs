using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class SamplesProbeTests : IDisposable
{
    private readonly ProbeBench _bench = new();
    private readonly SamplesProbe<AdapterFact> _probe = new(ItemCatalog.NetworkAdapters, "GetIfTable2", 0, AdapterFactCodec.Instance, static (live, now, _) => live.Adapters(now));

    [Fact]
    public void Collect_WhenBothMomentsWereSeen_KeepsBothSamples()
    {
        var (item, facts) = Run(new Queue<WindowsResult<IReadOnlyList<AdapterFact>>>([Sample(1), Sample(2)]));

        Assert.Equal("collected", item.Outcome);
        Assert.Equal([1L, 2L], facts.Select(static fact => fact.ReceivedErrors ?? 0));
    }

    [Fact]
    public void Collect_WhenTheFirstMomentFailed_KeepsTheSecondAndSaysSo()
    {
        var (item, facts) = Run(new Queue<WindowsResult<IReadOnlyList<AdapterFact>>>([new WindowsError("GetIfTable2", 31), Sample(2)]));

        Assert.Equal(("truncated", new OutcomeNote(OutcomeReasons.CallFailed, "GetIfTable2: error 31")), (item.Outcome, Assert.Single(item.Notes)));
        Assert.Equal(2, Assert.Single(facts).ReceivedErrors);
    }

    [Fact]
    public void Collect_WhenTheFirstMomentThrew_KeepsTheSecondAndSaysSo()
    {
        var isFirst = true;
        var host = HostOf(_ => isFirst ? throw new InvalidOperationException("synthetic") : Sample(2));

        _bench.Begin(_probe, host);
        isFirst = false;

        Assert.Equal("truncated", _bench.Run(_probe, host).Outcome);
    }

    [Fact]
    public void Collect_WhenNeitherCouldBeHad_TellsWhy()
    {
        var host = HostOf(static _ => new WindowsError("GetIfTable2", ErrorCodes.ProcedureNotFound));

        _bench.Begin(_probe, host);

        Assert.Equal(("missing", OutcomeReasons.NotOnThisSystem), (_bench.Run(_probe, host) is var item ? item.Outcome : null, item.Notes[0].Reason));
    }

    public void Dispose() => _bench.Dispose();

    private static WindowsResult<IReadOnlyList<AdapterFact>> Sample(int errors) => new List<AdapterFact> { new(DateTimeOffset.UnixEpoch, "{A}", ReceivedErrors: errors) };

    private static FakeHost HostOf(Func<DateTimeOffset, WindowsResult<IReadOnlyList<AdapterFact>>> answer) =>
        new(Path.GetTempPath()) { Live = new FakeLive { AdapterAnswer = answer } };

    private (ManifestItem Item, IReadOnlyList<AdapterFact> Facts) Run(Queue<WindowsResult<IReadOnlyList<AdapterFact>>> answers)
    {
        var host = HostOf(_ => answers.Dequeue());
        _bench.Begin(_probe, host);
        var item = _bench.Run(_probe, host);
        using var entry = new MemoryStream(_bench.Finish()["facts/network.adapters.msgpack"]);
        return (item, [.. FactFile.Read(entry, AdapterFactCodec.Instance)]);
    }
}
