using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class AdapterErrorsTests
{
    [Theory]
    [InlineData(5, 9, 0, 0, 4)]
    [InlineData(5, 5, 1, 3, 2)]
    [InlineData(5, 9, 7, 8, 5)]
    [InlineData(5, 5, 0, 0, 0)]
    [InlineData(9, 5, 0, 0, 0)]
    public void Of_TwoSamples_CountsWhatGrew(long received, long receivedLater, long sent, long sentLater, long errors) => Assert.Equal(
        errors,
        AdapterErrors.Of(With(new(At(0), "{a}", "Ethernet", ReceivedErrors: received, SentErrors: sent), new(At(20), "{A}", "Ethernet", ReceivedErrors: receivedLater, SentErrors: sentLater)))
            .Sum(static grown => grown.Errors));

    [Fact]
    public void Of_WhenOnlyDiscardsGrow_IsEmpty() =>
        Assert.Empty(AdapterErrors.Of(With(new(At(0), "{a}", ReceivedErrors: 1, ReceivedDiscards: 1), new(At(20), "{a}", ReceivedErrors: 1, ReceivedDiscards: 900))));

    [Fact]
    public void Of_OneSampleOrTwoAdapters_IsEmpty()
    {
        Assert.Empty(AdapterErrors.Of(With(new AdapterFact(At(0), "{a}", ReceivedErrors: 100))));
        Assert.Empty(AdapterErrors.Of(With(new(At(0), "{a}", ReceivedErrors: 1), new(At(20), "{b}", ReceivedErrors: 100))));
        Assert.Empty(AdapterErrors.Of(new Host { Id = "H1" }));
    }

    private static DateTimeOffset At(int second) => DateTimeOffset.UnixEpoch.AddSeconds(second);

    private static Host With(params AdapterFact[] adapters) => new()
    {
        Id = "H1",
        Adapters = new(At(0), [.. adapters.Select(static (adapter, index) => new Sourced<AdapterFact>(adapter, Origin.Of("facts/network.adapters.msgpack", Place.OfPath($"[{index}]"), "adapter")))],
            IsWhole: true, Origin.Of("facts/network.adapters.msgpack", Place.OfPath(string.Empty), "adapters")),
    };
}
