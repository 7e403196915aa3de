using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class LogCoverageTests
{
    private static readonly JobWindow Window = new(At("01:00"), At("02:00"), JobWindowSource.JobLines);

    [Theory]
    [InlineData("01:00", "02:00", null, null)]
    [InlineData("01:01", "02:00", null, nameof(CoverageFailureKind.BeginsLater))]
    [InlineData("00:30", "01:59", null, nameof(CoverageFailureKind.EndsEarlier))]
    [InlineData("00:30", "00:40", "03:00", null)]
    public void WhyNotCovering_OfAWindow_GoesByItsBounds(string oldest, string newest, string? takenAt, string? expected) =>
        Assert.Equal(expected, Coverage(oldest, newest, takenAt).WhyNotCovering(Window)?.Kind.ToString());

    [Theory]
    [InlineData("01:10", "01:20", true)]
    [InlineData("00:10", "00:50", false)]
    [InlineData("02:10", null, false)]
    [InlineData("01:50", null, true)]
    [InlineData(null, "00:50", false)]
    [InlineData(null, "01:00", true)]
    public void WhyNotCovering_WhenThereIsAGap_CountsOnlyInsideTheWindow(string? from, string? to, bool fails)
    {
        var gap = new CoverageGap(from is null ? null : At(from), to is null ? null : At(to), CoverageGapReason.Damage, 0);
        Assert.Equal(fails ? CoverageFailureKind.HasGap : null, Coverage("00:00", "05:00", null, gap).WhyNotCovering(Window)?.Kind);
    }

    [Fact]
    public void WhyNotCovering_WhenCollectionWasCutShort_Fails() =>
        Assert.Equal(CoverageFailureKind.CutShort, (Coverage("00:00", "05:00", null) with { IsPartial = true }).WhyNotCovering(Window)?.Kind);

    private static LogCoverage Coverage(string oldest, string newest, string? takenAt, params CoverageGap[] gaps) =>
        new(new EventLogCoverage(10, At(oldest), At(newest), gaps), takenAt is null ? null : At(takenAt), Origin.Of("Application.evtx", Place.OfPath(string.Empty), string.Empty));
}
