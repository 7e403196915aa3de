using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reporting.Text;

public class LineWrapTests
{
    [Fact]
    public void Wrap_WhenEnglish_BreaksAtSpaces() =>
        Assert.Equal(["the job", "engine"], LineWrap.Wrap("the job engine", 8));

    [Fact]
    public void Wrap_WhenJapanese_CountsTwoCellsAndKeepsPunctuationOffLineStart() =>
        Assert.Equal(["ジョブ", "終了。", "次へ"], LineWrap.Wrap("ジョブ終了。次へ", 7));

    [Fact]
    public void Wrap_WhenAWordIsLongerThanALine_BreaksIt() =>
        Assert.Equal(["C:\\Log", "s\\a.lo", "g"], LineWrap.Wrap("C:\\Logs\\a.log", 6));

    [Theory]
    [InlineData("a", 1, 1)]
    [InlineData("漢字", 4, 4)]
    [InlineData("ｶﾅ", 2, 2)]
    [InlineData("e\u0301", 1, 1)]
    [InlineData("\u304B\u3099", 2, 2)]
    [InlineData("\uD83D\uDE00", 2, 2)]
    [InlineData("…±→Ω", 4, 8)]
    [InlineData("é", 1, 1)]
    public void CellsOf_ForCharactersOfEveryWidth_CountsThem(string text, int cells, int mostCells) =>
        Assert.Equal((cells, mostCells), (LineWrap.CellsOf(text), LineWrap.MostCellsOf(text)));

    [Fact]
    public void Wrap_WhenAmbiguousCharactersMayBeWide_Fits() => Gen.Select(Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u0391', '\u03C9'], Gen.Const('…'), Gen.Const('字')), 0, 60], Gen.Int[2, 40]).Sample(static (text, width) =>
        Assert.All(LineWrap.Wrap(text, width, isAmbiguousWide: true), line => Assert.InRange(LineWrap.MostCellsOf(line), 0, width)));

    [Fact]
    public void Wrap_WhenEmpty_GivesOneEmptyLine() => Assert.Equal([string.Empty], LineWrap.Wrap(string.Empty, 10));

    [Fact]
    public void Wrap_ForAnyText_LosesNothingButSpacesAndFits() =>
        Gen.Select(Gen.String, Gen.Int[2, 40]).Sample(static (raw, width) =>
        {
            var text = VisibleText.Of(raw);
            var lines = LineWrap.Wrap(text, width);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.InRange(LineWrap.CellsOf(line), 0, width));
        });
}
