using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class FoldingTests
{
    /// <summary>What one system writes as the left character and another as the right one, both from the same code of page 932.</summary>
    [Theory]
    [InlineData("10～20", "10\u301C20")]
    [InlineData("∥", "\u2016")]
    [InlineData("－", "\u2212")]
    [InlineData("¢", "￠")]
    [InlineData("£", "￡")]
    [InlineData("¬", "￢")]
    [InlineData("―", "\u2014")]
    public void Fold_WhenSystemsConvertDifferently_IsTheSame(string windows, string other) => Assert.Equal(Folding.Fold(windows), Folding.Fold(other));

    [Theory]
    [InlineData("（ノード＝ＦＩＬＥＳＶ０２　＠１９２．０．２．２０、ポート＝６０５０）", "(ノード=FILESV02 @192.0.2.20、ポート=6050)")]
    [InlineData("ﾊﾞｯｸｱｯﾌﾟ①㈱髙", "ﾊﾞｯｸｱｯﾌﾟ①㈱髙")]
    public void Fold_WhenFullWidth_KeepsPlaces(string text, string folded)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(text.Length, folded.Length);
    }
}
