using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class SidTextTests
{
    [Theory]
    [InlineData("010100000000000512000000", "S-1-5-18")]
    [InlineData("01020000000000052000000020020000", "S-1-5-32-544")]
    [InlineData("0100123456789abc", "S-1-0x123456789abc")]
    [InlineData("010100000000000512000000ffff", "S-1-5-18")]
    public void Of_WhenSidIsWhole_WritesItAsWindowsDoes(string bytes, string text) => Assert.Equal(text, SidText.Of(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("")]
    [InlineData("0101000000000005")]
    [InlineData("020100000000000512000000")]
    [InlineData("01ff00000000000512000000")]
    public void Of_WhenSidIsTorn_GivesNull(string bytes) => Assert.Null(SidText.Of(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("S-1-5-18", false)]
    [InlineData("S-1-5-80-1-2-3-4-5", false)]
    [InlineData("S-1-5-21-1-2-3-500", true)]
    [InlineData("S-1-12-1-1-2-3-4", true)]
    public void MayBeOfDomain_TellsWhatOnlyADomainControllerCouldName(string sid, bool expected) => Assert.Equal(expected, SidText.MayBeOfDomain(sid));
}
