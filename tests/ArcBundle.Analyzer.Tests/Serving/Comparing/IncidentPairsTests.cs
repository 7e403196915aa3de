using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Serving.Comparing;

namespace ArcBundle.Analyzer.Tests.Serving.Comparing;

public sealed class IncidentPairsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_WhenSameNodeAndMoment_PairsThemFirst()
    {
        var pairs = IncidentPairs.Of(Report(("A", 1), ("A", 2)), Report(("a", 2), ("A", 3)));
        Assert.Equal([(1, 3), (2, 2)], pairs.Select(Hours));
        Assert.Equal([false, true], pairs.Select(static pair => pair.IsSame));
    }

    [Fact]
    public void Of_WhenNodesDiffer_LeavesThemAlone()
    {
        var pairs = IncidentPairs.Of(Report(("A", 1)), Report(("B", 1), (null, 2)));
        Assert.Equal([(1, 0), (0, 1), (0, 2)], pairs.Select(Hours));
    }

    [Fact]
    public void Of_WhenNodeIsUnknown_NeverPairs() => Assert.Equal(2, IncidentPairs.Of(Report((null, 1)), Report((null, 1))).Count);

    [Fact]
    public void Of_WhenOneHasMore_KeepsEveryIncidentOnce()
    {
        var pairs = IncidentPairs.Of(Report(("A", 1), ("A", 2), ("A", 3)), Report(("A", 4)));
        Assert.Equal([(1, 0), (2, 0), (3, 4)], pairs.Select(Hours));
    }

    private static (int, int) Hours(IncidentPair pair) => (HourOf(pair.Left), HourOf(pair.Right));

    private static int HourOf(IncidentVerdicts? incident) => incident is null ? 0 : (int)(incident.AtUtc - Start).TotalHours;

    private static ReportSummary Report(params (string? Node, int Hour)[] incidents) => new(
        [], [.. incidents.Select(static one => new IncidentVerdicts("I", Start.AddHours(one.Hour), one.Node, ["E3392"], [new CauseVerdict("loopback", 1, Verdict.Possible)]))]);
}
