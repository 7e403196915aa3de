using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Comparison;

namespace ArcBundle.Analyzer.Tests.Comparison;

public sealed class IncidentPairsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_WhenSameNodeAndMoment_PairsThemFirst()
    {
        var pairs = IncidentPairs.Of([At("A", 1), At("A", 2)], [At("a.example.test", 2), At("A", 3)]);
        Assert.Equal([(1, 3, false), (2, 2, true)], pairs.Select(Hours));
    }

    [Fact]
    public void Of_WhenNodesDiffer_LeavesThemAlone()
    {
        var pairs = IncidentPairs.Of([At("A", 1)], [At("B", 1), At(null, 2)]);
        Assert.Equal([(1, 0, false), (0, 1, false), (0, 2, false)], pairs.Select(Hours));
    }

    [Fact]
    public void Of_WhenNodeIsUnknown_PairsOnlyTheSameCodesAtTheSameMoment()
    {
        Assert.Equal([(1, 1, true)], IncidentPairs.Of([At(null, 1)], [At(null, 1)]).Select(Hours));
        Assert.Equal([(1, 0, false), (0, 2, false)], IncidentPairs.Of([At(null, 1)], [At(null, 2)]).Select(Hours));
        Assert.Equal(2, IncidentPairs.Of([At(null, 1)], [At(null, 1) with { Codes = ["E8535"] }]).Count);
    }

    [Fact]
    public void Of_WhenTwoJobsFailAtOneMoment_PairsEachWithItsOwn()
    {
        IncidentVerdicts[] old = [At("A", 1, "22"), At("A", 1, "23")];
        var pairs = IncidentPairs.Of(old, [At("A", 1, "23"), At("A", 1, "22")]);
        Assert.All(pairs, static pair => Assert.Equal((pair.Old!.Job, true), (pair.New!.Job, pair.IsSame)));
        Assert.False(Assert.Single(IncidentPairs.Of([At("A", 1, "22")], [At("A", 1, "23")])).IsSame);
        Assert.True(Assert.Single(IncidentPairs.Of([At("A", 1, "22")], [At("A", 1)])).IsSame);
    }

    [Fact]
    public void Of_WhenOneHasMore_KeepsEveryIncidentOnce()
    {
        var pairs = IncidentPairs.Of([At("A", 1), At("A", 2), At("A", 3)], [At("A", 4)]);
        Assert.Equal([(1, 0, false), (2, 0, false), (3, 4, false)], pairs.Select(Hours));
    }

    private static (int, int, bool) Hours(IncidentPair pair) => (HourOf(pair.Old), HourOf(pair.New), pair.IsSame);

    private static int HourOf(IncidentVerdicts? incident) => incident is null ? 0 : (int)(incident.AtUtc - Start).TotalHours;

    private static IncidentVerdicts At(string? node, int hour, string? job = null) =>
        new("I", Start.AddHours(hour), node, job, ["E3392"], [new CauseVerdict("loopback", 1, Verdict.Possible)]);
}
