using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Languages;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class WeightTableTests
{
    private static readonly Gen<Finding> AnyFinding = Gen.Select(Gen.Enum<Weight>(), Gen.Bool, static (weight, isFor) => FindingOf(weight, isFor));

    [Fact]
    public void ScoreOf_WhenAFindingForIsAdded_NeverFalls() =>
        Gen.Select(AnyFinding.List[0, 8], Gen.Enum<Weight>()).Sample(static (findings, weight) =>
            WeightTable.ScoreOf([.. findings, FindingOf(weight, isFor: true)]) >= WeightTable.ScoreOf(findings));

    [Fact]
    public void ScoreOf_WhenAFindingAgainstIsAdded_NeverRises() =>
        Gen.Select(AnyFinding.List[0, 8], Gen.Enum<Weight>()).Sample(static (findings, weight) =>
            WeightTable.ScoreOf([.. findings, FindingOf(weight, isFor: false)]) <= WeightTable.ScoreOf(findings));

    [Fact]
    public void ScoreOf_AnyFindings_LiesBetween0And1() => AnyFinding.List[0, 40].Sample(static findings => WeightTable.ScoreOf(findings) is >= 0 and <= 1);

    [Fact]
    public void ScoreOf_OneFinding_IsItsShare() =>
        Assert.All(Enum.GetValues<Weight>(), static weight => Assert.Equal(WeightTable.ShareOf(weight), WeightTable.ScoreOf([FindingOf(weight, isFor: true)])));

    [Theory]
    [InlineData(nameof(Weight.Decisive), nameof(Weight.Strong))]
    [InlineData(nameof(Weight.Strong), nameof(Weight.Medium))]
    [InlineData(nameof(Weight.Medium), nameof(Weight.Weak))]
    [InlineData(nameof(Weight.Weak), nameof(Weight.Weak))]
    public void OneStepLower_EachWeight_IsTheNextBelow(string weight, string expected) =>
        Assert.Equal(expected, WeightTable.OneStepLower(Enum.Parse<Weight>(weight)).ToString());

    private static Finding FindingOf(Weight weight, bool isFor) =>
        new("x", new Message("x"), weight, isFor, [new("H1", Origin.Of("entry", Place.OfLine(1), "quote"), null)]);
}
