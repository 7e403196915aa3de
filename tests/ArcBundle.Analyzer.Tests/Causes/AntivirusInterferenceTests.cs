using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Investigation;
using ArcBundle.Analyzer.Tests.Investigation.Protection;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

/// <summary>The job runs from 10:00 to 11:05; nothing was heard from 10:30 to 11:00.</summary>
public sealed class AntivirusInterferenceTests
{
    private static readonly AntivirusInterference Cause = new();

    [Fact]
    public void ExplainsHere_WhenAScanCoversTheSilence_IsTrue() => Assert.True(Explains(Scan("09:00", 1000), Scan("11:30", 1001)));

    [Fact]
    public void ExplainsHere_WhenTheScanEndedBeforeTheSilence_IsFalse() => Assert.False(Explains(Scan("09:00", 1000), Scan("10:20", 1001)));

    [Theory]
    [InlineData("10:45", true)]
    [InlineData("10:15", false)]
    public void ExplainsHere_WhenTheAgentWasQuarantined_IsWhenThatWasInTheSilence(string time, bool explains) => Assert.Equal(explains,
        Explains(ProtectionHost.Defender(time, 1117, new EventDatum("Path", @"file:_C:\Program Files\CA\ARCserve Backup\caagstart.exe"))));

    [Theory]
    [InlineData("10:45")]
    [InlineData("10:15")]
    public void ExplainsHere_WhenOnlyDefinitionsCame_IsFalse(string time) => Assert.False(Explains(ProtectionHost.Defender(time, 2000)));

    [Fact]
    public void ExplainsHere_WhenNothingTellsTheSilence_IsFalse()
    {
        var (incident, evidence) = Find("11:00 code=E3392 job=5 node=AGENT ec=10060", Scan("10:50", 1000), Scan("11:30", 1001));
        Assert.Null(incident.Silence);
        Assert.False(Cause.ExplainsHere(CauseIds.AgentSlow, Cause.Judge(incident, evidence, []), incident));
    }

    [Fact]
    public void Judge_WhenManyDetectionsNameTheProduct_TextsStayShort()
    {
        var records = Enumerable.Range(0, 500).Select(static i => ProtectionHost.Defender("10:45", 1116, new EventDatum("Path", $@"C:\Program Files\ARCserve Backup\{i}\{new string('x', 5000)}"))).ToArray();
        var (incident, evidence) = Find(Lines, records);
        var finding = Assert.Single(Cause.Judge(incident, evidence, []).For, static found => found.Id == "product-detected-or-blocked");
        Assert.All(finding.Text.Arguments, static argument => Assert.InRange(argument.Value.Length, 0, 2000));
        Assert.Equal(Scale.MostPointers, finding.Pointers.Count);
    }

    private const string Lines = "10:00 job=5 start|10:30 job=5 node=AGENT|11:00 code=E3392 job=5 node=AGENT ec=10060|11:05 job=5 end";

    private static bool Explains(params EventRecord[] records)
    {
        var (incident, evidence) = Find(Lines, records);
        Assert.Equal((CaseLog.At("10:30"), CaseLog.At("11:00")), (incident.Silence!.FromUtc, incident.Silence.ToUtc));
        return Cause.ExplainsHere(CauseIds.AgentSlow, Cause.Judge(incident, evidence, []), incident);
    }

    private static (Incident Incident, CaseEvidence Evidence) Find(string lines, params EventRecord[] records)
    {
        var server = CaseLog.Host("H1", "SERVER", HostRole.Server, lines.Split('|'));
        var agent = ProtectionHost.Of(records) with { Id = "H2", Name = "AGENT", IsNamedByEvidence = true, Role = HostRole.Agent };
        var evidence = new CaseEvidence([server, agent]);
        var incident = Assert.Single(IncidentFinder.Find(evidence, static _ => true, out _));
        Assert.Equal("H2", incident.Agent?.Id);
        return (incident, evidence);
    }

    private static EventRecord Scan(string time, int id) => ProtectionHost.Defender(time, id, new EventDatum("Scan ID", "1"));
}
