using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class HostCodePagesTests
{
    [Theory]
    [InlineData("932", 932)]
    [InlineData("65001", 65001)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("65536", null)]
    [InlineData("cp932", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_WhenRegistryTells_GivesOnlyWhatCanBeACodePage(string? text, int? expected) => Assert.Equal(expected, HostCodePages.Parse(text));
}
