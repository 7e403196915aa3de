using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Tests.Privacy.Keys;

public sealed class CaseKeyTests
{
    [Theory]
    [InlineData("C-1", 1)]
    [InlineData("案件-2026-11", 1000)]
    public void ByHand_WhenTheSystemHasNoKeyDerivation_GivesTheSameKey(string caseId, int rounds) =>
        Assert.Equal(CaseKey.Of(caseId, rounds), CaseKey.ByHand(caseId, rounds));
}
