using ArcBundle.Collector.Windows;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class LoadRowsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void BusyPercent_WhenIdleTimeIsPartOfKernelTime_CountsItOnce() =>
        Assert.Equal(75, LoadRows.BusyPercent((1000, 2000, 500), (1100, 2200, 700)));

    [Fact]
    public void BusyPercent_WhenNoTimePassedOrClocksRanBack_IsNotKnown()
    {
        Assert.Null(LoadRows.BusyPercent((1, 2, 3), (1, 2, 3)));
        Assert.Null(LoadRows.BusyPercent((10, 20, 30), (5, 40, 60)));
    }

    [Fact]
    public void Memory_WhenPagesAreCounted_TellsBytesAndPercent()
    {
        var memory = new PerformanceInformation { Available = 256, PageSize = 4096, Committed = 30, CommitLimit = 40 };

        Assert.Equal(
            [new LoadFact(Now, LoadCounter.AvailableMemoryBytes, null, 1024 * 1024), new LoadFact(Now, LoadCounter.CommittedPercent, null, 75)],
            LoadRows.Memory(Now, memory));
    }

    [Fact]
    public void Queues_WhenItemsAreOfDisksAndTheirSum_KeepsWhatHolds()
    {
        var memory = new NativeMemory(0x100)
            .Pointer(0, 0x80).Number64(16, BitConverter.DoubleToInt64Bits(2.5)).Text(0x80, "0 C:")
            .Pointer(24, 0xA0).Number64(40, BitConverter.DoubleToInt64Bits(2.5)).Text(0xA0, "_Total")
            .Pointer(48, 0xC0).Number32(56, 0xC0000BC6).Number64(64, BitConverter.DoubleToInt64Bits(9)).Text(0xC0, "1 D:");

        Assert.Equal([new LoadFact(Now, LoadCounter.DiskQueueLength, "0 C:", 2.5)], LoadRows.Queues(Now, memory.Buffer, 3));
    }
}
