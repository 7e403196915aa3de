using System.Text;
using ArcBundle.Analyzer.Intake.Archives;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

public sealed class NameKeysTests
{
    /// <summary>The test run has ICU, the program has not: what ICU calls equivalent must have one key.</summary>
    [Fact]
    public void Of_WhenNamesAreCanonicallyEquivalent_IsTheSame() => Gen.Int[0x80, 0x2FFF].Array[1, 6].Sample(static codePoints =>
    {
        var name = string.Concat(codePoints.Select(static c => new Rune(c)));
        if ("é".Normalize(NormalizationForm.FormD).Length == 1)
            return;
        Assert.Equal(NameKeys.Of(name.Normalize(NormalizationForm.FormC)), NameKeys.Of(name.Normalize(NormalizationForm.FormD)));
    });

    [Theory]
    [InlineData("a.txt", "A.TXT", true)]
    [InlineData("が", "か\u3099", true)]
    [InlineData("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af", true)]
    [InlineData("dir/", "DIR", true)]
    [InlineData("が", "か", false)]
    [InlineData("a", "b", false)]
    public void Of_TellsWhetherSomeSystemSeesOneFile(string a, string b, bool isSame) =>
        Assert.Equal(isSame, string.Equals(NameKeys.Of(a), NameKeys.Of(b), StringComparison.Ordinal));
}
