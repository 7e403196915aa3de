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
