using ArcBundle.Analyzer.Causes;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class VerdictTableTests
{
    private static readonly Gen<(Weight Weight, bool IsFor, string Kind)> AnyFinding =
        Gen.Select(Gen.Enum<Weight>(), Gen.Bool, Gen.Int[0, 2].Select(static i => "abc"[i].ToString()), static (weight, isFor, kind) => (weight, isFor, kind));

    [Fact]
    public void Judge_WhenDecisiveAgainstAndStrongFor_RulesOut() =>
        Assert.Equal(Verdict.RuledOut, Judge([(Weight.Decisive, false, "x"), (Weight.Strong, true, "y")]));

    [Fact]
    public void Judge_WhenDecisiveFor_Confirms() => Assert.Equal(Verdict.Confirmed, Judge([(Weight.Decisive, true, "x"), (Weight.Weak, false, "y")]));

    [Fact]
    public void Judge_WhenDecisiveForAndAgainst_IsLikelyAndContradictory()
    {
        (Weight, bool, string)[] findings = [(Weight.Decisive, true, "x"), (Weight.Decisive, false, "y")];
        Assert.Equal(Verdict.Likely, Judge(findings));
        Assert.True(VerdictTable.IsContradictory(findings));
    }

    [Fact]
    public void Judge_WhenDecisiveForAndStrongAgainst_IsLikely() => Assert.Equal(Verdict.Likely, Judge([(Weight.Decisive, true, "x"), (Weight.Strong, false, "y")]));

    [Fact]
    public void Judge_WhenDecisiveForIsCapped_StaysAtTheCap() => Assert.Equal(Verdict.Possible, Judge([(Weight.Decisive, true, "x")], Verdict.Possible));

    [Fact]
    public void Judge_WhenCappedAndStrongAgainst_IsNotLoweredBelowTheCap() =>
        Assert.Equal(Verdict.Possible, Judge([(Weight.Decisive, true, "x"), (Weight.Strong, false, "y")], Verdict.Possible));

    [Theory]
    [InlineData("a", "b", nameof(Verdict.Likely))]
    [InlineData("a", "a", nameof(Verdict.Possible))]
    public void Judge_WhenTwoMediumFor_IsLikelyOnlyForDifferentKinds(string first, string second, string expected) =>
        Assert.Equal(expected, Judge([(Weight.Medium, true, first), (Weight.Medium, true, second)]).ToString());

    [Fact]
    public void Judge_WhenPossibleAndStrongAgainst_IsNotIndicated() => Assert.Equal(Verdict.NotIndicated, Judge([(Weight.Weak, true, "x"), (Weight.Strong, false, "y")]));

    [Theory]
    [InlineData(true, nameof(Verdict.NotAssessed))]
    [InlineData(false, nameof(Verdict.NotIndicated))]
    public void Judge_WhenNothingFor_GoesByTheEvidence(bool lacksEvidence, string expected) =>
        Assert.Equal(expected, VerdictTable.Judge([(Weight.Strong, false, "x")], null, lacksEvidence).ToString());

    [Fact]
    public void Judge_WhenAFindingForIsAdded_NeverGetsWeaker() =>
        Gen.Select(AnyFinding.List[0, 6], AnyFinding).Sample(static (findings, more) =>
        {
            // One more finding for may replace "could not be seen" by a claim, which is no weakening.
            var before = Judge([.. findings]);
            var after = Judge([.. findings, more with { IsFor = true }]);
            return after <= before || (before == Verdict.NotAssessed && after == Verdict.NotIndicated);
        });

    [Fact]
    public void Judge_WhenFindingsAreReordered_StaysTheSame() =>
        AnyFinding.List[0, 6].Sample(static findings => Judge([.. findings]) == Judge([.. findings.AsEnumerable().Reverse()]));

    private static Verdict Judge((Weight Weight, bool IsFor, string Kind)[] findings, Verdict? highest = null) =>
        VerdictTable.Judge(findings, highest, lacksEvidence: false);
}
