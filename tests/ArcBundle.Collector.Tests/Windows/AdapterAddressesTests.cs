using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class AdapterAddressesTests
{
    [Fact]
    public void Parse_WhenAdaptersHaveBothFamilies_LeavesLoopbackOut()
    {
        var memory = new NativeMemory(0x400)
            .Pointer(8, 0x100).Pointer(24, 0x40)
            .Pointer(0x40 + 16, 0x80).Number16(0x80, 2).Bytes(0x84, [127, 0, 0, 1])
            .Pointer(0x100 + 24, 0x140)
            .Pointer(0x140 + 8, 0x180).Pointer(0x140 + 16, 0x1C0).Number16(0x1C0, 2).Bytes(0x1C4, [192, 0, 2, 10])
            .Pointer(0x180 + 16, 0x200).Number16(0x200, 23).Bytes(0x208, [0xFE, 0x80]).Bytes(0x217, [9]).Number32(0x218, 4);

        Assert.Equal(["192.0.2.10", "fe80::9%4"], AdapterAddresses.Parse(memory.Buffer));
    }

    [Fact]
    public void Parse_WhenAChainLeadsInACircle_Ends()
    {
        var memory = new NativeMemory(0x100).Pointer(8, 0).Pointer(24, 0x40)
            .Pointer(0x40 + 8, 0x40).Pointer(0x40 + 16, 0x80).Number16(0x80, 2).Bytes(0x84, [192, 0, 2, 10]);

        Assert.Equal(["192.0.2.10"], AdapterAddresses.Parse(memory.Buffer));
    }
}
