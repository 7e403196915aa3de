using System.Text;
using ArcBundle.Analyzer.Intake.Archives;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Of_GivesThePublishedCheckValues(string text, uint expected) => Assert.Equal(expected, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Append_WhateverThePieces_GivesTheCrcOfAll() => Gen.Select(Gen.Byte.Array[0, 100], Gen.Byte.Array[0, 100]).Sample(static (a, b) =>
    {
        var crc = default(Crc32);
        crc.Append(a);
        crc.Append(b);
        Assert.Equal(Crc32.Of([.. a, .. b]), crc.Value);
    });
}
