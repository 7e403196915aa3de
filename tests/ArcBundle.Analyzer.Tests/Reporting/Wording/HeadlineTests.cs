using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Tests.Reporting.Wording;

public class HeadlineTests
{
    [Fact]
    public void Of_WhenVerdictsDiffer_TakesTheSurest()
    {
        var incidents = SampleResult.Create().Incidents;

        Assert.Same(incidents[0], Headline.Of([incidents[1], incidents[0]]));
    }

    [Fact]
    public void Of_WhenVerdictsAreEqual_TakesTheLatest()
    {
        var incidents = SampleResult.CreateLarge(3).Incidents;

        Assert.Same(incidents[2], Headline.Of(incidents));
    }

    [Fact]
    public void Of_WhenThereIsNone_GivesNull() => Assert.Null(Headline.Of([]));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    public void IsClaim_ForVerdict_IsTrueDownToPossible(int verdict, bool expected) => Assert.Equal(expected, Headline.IsClaim((Verdict)verdict));
}
