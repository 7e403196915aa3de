using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Tests.Investigation;
using ArcBundle.Analyzer.Tests.Investigation.Limits;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class PacketSizeTests
{
    [Theory]
    [InlineData("09:00", "outside-of-range", "confirmed")]
    [InlineData("12:00", "outside-of-range-written-since", "likely")]
    public void Judge_WhenSizeIsOutsideOfTheRange_AsksWhenItsKeyWasWritten(string written, string finding, string verdict)
    {
        var server = CaseLog.Host("H1", "SERVER", HostRole.Server, "10:00 job=5 start", "10:10 job=5 node=AGENT", "11:00 code=E3392 job=5 node=AGENT ec=10060", "11:05 job=5 end");
        var agent = RegistryHost.With("H2", ("PacketSize", "70000")).WrittenAt(CaseLog.At(written)) with { Name = "AGENT", IsNamedByEvidence = true, Role = HostRole.Agent, TakenAtUtc = CaseLog.At("15:00") };
        var evidence = new CaseEvidence([server, agent]);
        var judgement = new PacketSize().Judge(Assert.Single(IncidentFinder.Find(evidence, static _ => true, out _)), evidence, []);
        Assert.Equal((finding, verdict), (Assert.Single(judgement.For).Id, judgement.Verdict.ToName()));
    }
}
