using ArcBundle.Analyzer.Commands;

namespace ArcBundle.Analyzer.Tests.Commands;

public class TerminalTextTests
{
    [Theory]
    [InlineData("ログ.txt 𠮷 ok", "ログ.txt 𠮷 ok")]
    [InlineData("\u001B]0;title\u0007", @"\u{1B}]0;title\u{07}")]
    [InlineData("a\r\nb\tc\0", @"a\u{0D}\u{0A}b\u{09}c\u{00}")]
    [InlineData("exe.\u202Etxt", @"exe.\u{202E}txt")]
    [InlineData("\u009Bx\u2028y", @"\u{9B}x\u{2028}y")]
    [InlineData("", "")]
    public void OneLine_WhenOutsideText_ShowsWhatATerminalWouldObey(string text, string expected) => Assert.Equal(expected, TerminalText.OneLine(text));

    [Fact]
    public void OneLine_WhenASurrogateIsAlone_ShowsIt() => Assert.Equal(@"a\u{D842}b\u{DFB7}", TerminalText.OneLine("a\uD842b\uDFB7"));
}
