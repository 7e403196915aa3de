using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class ServiceRowsTests
{
    [Fact]
    public void Parse_WhenRowsAreWhole_ReadsNameStateAndProcess()
    {
        var memory = new NativeMemory(0x200)
            .Pointer(0, 0x100).Pointer(8, 0x140).Number32(20, 4).Number32(44, 812).Text(0x100, "CASUniversalAgent").Text(0x140, "ユニバーサル エージェント")
            .Pointer(56, 0x180).Pointer(64, 0x180).Number32(76, 99).Text(0x180, "Other");
        var facts = new List<ServiceFact>();

        Assert.True(ServiceRows.Parse(memory.Buffer, 2, facts));

        Assert.Equal(
        [
            new ServiceFact("CASUniversalAgent", "ユニバーサル エージェント", ServiceState.Running, 812),
            new ServiceFact("Other", "Other"),
        ], facts);
    }

    [Fact]
    public void Parse_WhenCountExceedsTheBuffer_KeepsTheRowsBefore()
    {
        var memory = new NativeMemory(100).Pointer(0, 60).Pointer(8, 60).Number32(20, 1).Text(60, "Name");
        var facts = new List<ServiceFact>();

        Assert.False(ServiceRows.Parse(memory.Buffer, 3, facts));

        Assert.Equal(new ServiceFact("Name", "Name", ServiceState.Stopped), Assert.Single(facts));
    }

    [Fact]
    public void AddConfiguration_WhenStartTypeIsNotDefined_LeavesItOut()
    {
        var memory = new NativeMemory(0x100).Number32(4, 9).Pointer(16, 0x40).Pointer(48, 0xA0).Text(0x40, @"C:\CA\UnivAgent.exe -s").Text(0xA0, "LocalSystem");

        var fact = ServiceRows.AddConfiguration(new ServiceFact("A"), memory.Buffer);

        Assert.Equal(new ServiceFact("A", Account: "LocalSystem", ImagePath: @"C:\CA\UnivAgent.exe -s"), fact);
    }
}
