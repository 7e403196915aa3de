using ArcBundle.Analyzer.Reporting.Escaping;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reporting.Escaping;

public class VisibleTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain text 12", "plain text 12")]
    [InlineData("バックアップ　サーバ（テスト）", "バックアップ　サーバ（テスト）")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\r\nb\nc\rd", "a↵b↵c↵d")]
    [InlineData("\u001b[2J", "<U+001B>[2J")]
    [InlineData("\0\u009b\u007f", "<U+0000><U+009B><U+007F>")]
    [InlineData("gpj.\u202Eexe", "gpj.<U+202E>exe")]
    [InlineData("\u200B\u200D\uFEFF\u00AD", "<U+200B><U+200D><U+FEFF><U+00AD>")]
    [InlineData("\u2028\u2029\u0085", "<U+2028><U+2029><U+0085>")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("\U000E0041", "<U+E0041>")]
    [InlineData("e\u0301", "e\u0301")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301<U+0301><U+0301>")]
    public void Of_ForEachKindOfCharacter_ShowsWhatIsHidden(string? text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void Of_WhenSurrogateIsAlone_ShowsItsCode()
    {
        Assert.Equal("a<U+D800>b", VisibleText.Of("a" + (char)0xD800 + "b"));
        Assert.Equal("<U+DC00><U+D83D>", VisibleText.Of(new string([(char)0xDC00, (char)0xD83D])));
    }

    [Fact]
    public void Of_WhenTooLong_CutsBetweenCharacters()
    {
        Assert.Equal("abc…", VisibleText.Of("abcdef", 3));
        Assert.Equal("ab…", VisibleText.Of("ab\uD83D\uDE00cd", 3));
        Assert.Equal("abc", VisibleText.Of("abc", 3));
    }

    [Fact]
    public void Of_WhenAppliedTwice_ChangesNothing() => Gen.String.Sample(static text =>
    {
        var once = VisibleText.Of(text, int.MaxValue);
        Assert.Equal(once, VisibleText.Of(once, int.MaxValue));
    });
}
