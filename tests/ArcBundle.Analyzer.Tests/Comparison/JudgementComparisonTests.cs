using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reporting;

namespace ArcBundle.Analyzer.Tests.Comparison;

public sealed class JudgementComparisonTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Read_OfTheReportOfAnAnalysis_HoldsTheSameAsTheAnalysis()
    {
        var result = SampleResult.Create();
        var read = KeptJudgements.Read(_folder.Write("report.json", Rendered.Bytes(ReportFormat.Json, result)))!;
        var live = Judgements.Of(result);

        Assert.NotEmpty(live.Incidents);
        Assert.NotEmpty(live.Conditions);
        Assert.Equal(live.Conditions, read.Conditions);
        Assert.Equal(live.Incidents.Select(Written), read.Incidents.Select(Written));
        Assert.Empty(JudgementComparison.Of(live, read));
        Assert.Empty(MovedVerdict.Between(read, live));
    }

    [Fact]
    public void Of_WhenOneFailureIsJudgedOtherwise_TellsWhatMoved()
    {
        var differences = JudgementComparison.Of(Judged(At(0, Verdict.Likely)), Judged(At(0, Verdict.Confirmed))).ToList();

        Assert.Equal(
            [
                new Difference(ComparedAreas.Verdicts, "loopback", "verdict", DifferenceKind.Changed, "likely", "confirmed"),
                new Difference(ComparedAreas.Incidents, "2026-11-20T02:00:00Z FILESV02 22", "loopback", DifferenceKind.Changed, "likely", "confirmed"),
            ],
            differences);
    }

    [Fact]
    public void Of_WhenANodeFailedBeforeAndAfter_TellsBothAndHoldsThemAgainstEachOther()
    {
        var differences = JudgementComparison.Of(Judged(At(0, Verdict.Confirmed)), Judged(At(24, Verdict.RuledOut))).Where(static one => one.Area is ComparedAreas.Incidents);

        Assert.Equal(
            [
                new Difference(ComparedAreas.Incidents, "2026-11-20T02:00:00Z FILESV02 22", null, DifferenceKind.NotSeenInNew, "E3392 loopback=confirmed", null),
                new Difference(ComparedAreas.Incidents, "2026-11-21T02:00:00Z FILESV02 22", null, DifferenceKind.NotSeenInOld, null, "E3392 loopback=ruled-out"),
                new Difference(ComparedAreas.Incidents, "2026-11-20T02:00:00Z FILESV02 22 -> 2026-11-21T02:00:00Z FILESV02 22", "loopback", DifferenceKind.Changed, "confirmed", "ruled-out"),
            ],
            differences);
    }

    [Fact]
    public void Between_WhenOtherRulesFindAnotherFailure_TellsItAsGoneAndNew()
    {
        var moved = MovedVerdict.Between(Judged(At(0, Verdict.Confirmed)), Judged(At(24, Verdict.Likely)));

        Assert.Equal(
            [
                new MovedVerdict("2026-11-20T02:00:00Z FILESV02 22", "loopback", Verdict.Confirmed, null),
                new MovedVerdict("2026-11-21T02:00:00Z FILESV02 22", "loopback", null, Verdict.Likely),
            ],
            moved);
    }

    public void Dispose() => _folder.Dispose();

    private static string Written(IncidentVerdicts incident) =>
        string.Join('|', [incident.Id, incident.Name, .. incident.Codes, .. incident.Causes.Select(static cause => cause.ToString())]);

    private static Judgements Judged(params IncidentVerdicts[] incidents) => new(incidents, []);

    private static IncidentVerdicts At(int hours, Verdict verdict) =>
        new("I1", Night.AddHours(hours), "FILESV02", "22", ["E3392"], [new CauseVerdict("loopback", 1, verdict)]);
}
