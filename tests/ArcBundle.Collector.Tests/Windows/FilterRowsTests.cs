using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class FilterRowsTests
{
    [Fact]
    public void Parse_WhenBothModelsAreThere_ReadsNameAltitudeAndModel()
    {
        var memory = new NativeMemory(0x100)
            .Number32(0, 0x60).Number32(4, 1).Number32(8, 0).Number32(12, 7).Number16(16, 16).Number16(18, 0x18).Number16(20, 12).Number16(22, 0x30)
            .Text(0x18, "WdFilter").Text(0x30, "328010")
            .Number32(0x64, 2).Number16(0x68, 12).Number16(0x6A, 0x18).Text(0x78, "OldFlt");
        var facts = new List<MinifilterFact>();

        Assert.True(FilterRows.Parse(memory.Buffer, 0x100, facts));

        Assert.Equal([new MinifilterFact("WdFilter", "328010", 7, 0), new MinifilterFact("OldFlt", IsLegacy: true)], facts);
    }

    [Theory]
    [InlineData(0x200)]
    [InlineData(0x58)]
    public void Parse_WhenANameOrTheNextRowLeadsOut_KeepsTheRowsBefore(int next)
    {
        var memory = new NativeMemory(0x60).Number32(0, next).Number32(4, 1).Number16(16, 2).Number16(18, 0x18).Text(0x18, "A");
        var facts = new List<MinifilterFact>();

        Assert.False(FilterRows.Parse(memory.Buffer, 0x60, facts));

        Assert.Equal("A", Assert.Single(facts).Name);
    }
}
