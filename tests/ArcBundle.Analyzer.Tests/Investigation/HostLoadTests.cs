using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class HostLoadTests
{
    [Theory]
    [InlineData(95, 97, 0, 0, "CPU 95 / 97 %")]
    [InlineData(95, 90, 0, 0, "")]
    [InlineData(10, 20, 3.5, 4, "disk 0 C:: 3.5 / 4")]
    [InlineData(10, 20, 2, 9, "")]
    [InlineData(91, 92, 2.1, 2.2, "CPU 91 / 92 %; disk 0 C:: 2.1 / 2.2")]
    public void Busy_OfTwoSamples_AsksForBoth(double processor, double processorLater, double queue, double queueLater, string expected) =>
        Assert.Equal(expected, HostLoad.Describe(HostLoad.Busy(Load(
            (0, LoadCounter.ProcessorBusyPercent, null, processor), (20, LoadCounter.ProcessorBusyPercent, null, processorLater),
            (0, LoadCounter.DiskQueueLength, "0 C:", queue), (20, LoadCounter.DiskQueueLength, "0 C:", queueLater),
            (0, LoadCounter.CommittedPercent, null, 99), (20, LoadCounter.CommittedPercent, null, 99)))));

    [Fact]
    public void Busy_OfOneSample_IsEmpty() => Assert.Empty(HostLoad.Busy(Load((0, LoadCounter.ProcessorBusyPercent, null, 100))));

    private static HostListing<LoadFact> Load(params (int Second, LoadCounter Counter, string? Instance, double Value)[] values) => new(
        DateTimeOffset.UnixEpoch,
        [.. values.Select(static (value, index) => new Sourced<LoadFact>(
            new(DateTimeOffset.UnixEpoch.AddSeconds(value.Second), value.Counter, value.Instance, value.Value), Origin.Of("facts/load.msgpack", Place.OfPath($"[{index}]"), "load")))],
        IsWhole: true,
        Origin.Of("facts/load.msgpack", Place.OfPath(string.Empty), "load"));
}
