using System.Text;
using ArcBundle.Analyzer.Reading.Checksums;

namespace ArcBundle.Analyzer.Tests.Reading.Checksums;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Of_ForKnownText_IsTheKnownChecksum(string text, uint expected) =>
        Assert.Equal(expected, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Of_ForTwoRuns_IsThatOfBothTogether() =>
        Assert.Equal(Crc32.Of("123456789"u8), Crc32.Of("1234"u8, "56789"u8));
}
