using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using CsCheck;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class IncidentFinderTests
{
    [Theory]
    [InlineData("01:55", 1)]
    [InlineData("01:56", 2)]
    public void Find_WhenLinesAreApart_MergesUpTo55Minutes(string second, int expected) =>
        Assert.Equal(expected, Find(Server("01:00 job=1 node=A code=W8535", $"{second} job=1 node=A code=E3392")).Count);

    [Fact]
    public void Find_WhenEachIsNearTheOneBefore_IsOneIncidentWhateverTheWholeSpan()
    {
        var incident = Assert.Single(Find(Server("01:00 job=1 node=A code=W8535", "01:50 job=1 node=A code=E8535", "02:40 job=1 node=A code=E3392 ec=10060")));
        Assert.Equal(["W8535", "E8535", "E3392"], incident.Summary.Codes);
        Assert.Equal(10060, incident.Summary.Winsock);
        Assert.Equal(At("01:00"), incident.AtUtc);
    }

    [Fact]
    public void Find_WhenNodesDiffer_AreTwo() => Assert.Equal(2, Find(Server("01:00 job=1 node=A code=E8535", "01:01 job=1 node=B code=E8535")).Count);

    [Fact]
    public void Find_WhenNodesDifferInCaseAndDomain_IsOne() =>
        Assert.Single(Find(Server("01:00 job=1 node=filesv02.example.test code=E8535", "01:01 job=1 node=FILESV02 code=E3392")));

    [Fact]
    public void Find_WhenOneLineHasOnlyTheAddress_IsOne() =>
        Assert.Single(Find(Server("01:00 job=1 node=A address=192.0.2.5 code=E8535", "01:01 job=1 address=192.0.2.5 code=E3392")));

    [Fact]
    public void Find_WhenJobsDiffer_AreTwo() => Assert.Equal(2, Find(Server("01:00 job=1 node=A code=E8535", "01:01 job=2 node=A code=E8535")).Count);

    [Fact]
    public void Find_WhenLineHasNoNode_JoinsItsJob() => Assert.Equal("A", Assert.Single(Find(Server("01:00 job=1 ec=10054", "01:01 job=1 node=A code=E3392"))).Summary.Node);

    [Fact]
    public void Find_WhenLineHasNoJob_JoinsItsNode() => Assert.Equal("1", Assert.Single(Find(Server("01:00 node=A ec=10054", "01:01 job=1 node=A code=E3392"))).Summary.Job);

    [Fact]
    public void Find_WhenAgentTellsTheSameWithoutNames_IsOneAndKnowsBothSides()
    {
        var incident = Assert.Single(Find(Server("01:02 job=1 node=FILESV02 code=E3392"), Host("H2", "FILESV02", HostRole.Agent, "01:00 ec=10054")));
        Assert.Equal(("H1", "H2"), (incident.Server?.Id, incident.Agent?.Id));
        Assert.Equal(At("01:00"), incident.AtUtc);
        Assert.Equal(10054, incident.Summary.Winsock);
    }

    [Fact]
    public void Find_WhenNeitherJobNorNode_NodeIsTheHostOfTheLog() =>
        Assert.Equal("FILESV02", Assert.Single(Find(Host("H1", "FILESV02", HostRole.Agent, "01:00 ec=10054"))).Summary.Node);

    [Fact]
    public void Find_WhenNumberIsNoBrokenConnection_OpensNone() => Assert.Empty(Find(Server("01:00 job=1 node=A ec=5", "01:01 job=1 node=A code=E8601 ec=1326")));

    [Fact]
    public void Find_WhenOnlyVirtualMachineFails_NodeIsTheMachineAndAgentTheJobsNode()
    {
        var incident = Assert.Single(Find(
            Server("00:50 job=1 start", "00:51 job=1 node=FILESV02", "01:00 job=1 code=AE0577 vm=APPVM07", "01:05 job=1 end"), Host("H2", "FILESV02", HostRole.Agent)));
        Assert.Equal("APPVM07", incident.Summary.Node);
        Assert.Equal("H2", incident.Summary.Agent);
    }

    [Fact]
    public void Find_WhenVirtualMachineAndNodeFail_IsOneOfTheNode()
    {
        var incident = Assert.Single(Find(Server("01:00 job=1 code=AE0580 vm=APPVM07", "01:10 job=1 node=FILESV02 code=E8535")));
        Assert.Equal("FILESV02", incident.Summary.Node);
        Assert.Equal(["AE0580", "E8535"], incident.Summary.Codes);
    }

    [Theory]
    [InlineData("01:00 job=1 code=AE0580 vm=APPVM07", "03:10 job=1 node=FILESV02 code=E8535")]
    [InlineData("01:00 job=1 node=FILESV02 code=E8535", "03:10 job=1 code=AE0580 vm=APPVM07")]
    public void Find_WhenVirtualMachineFailsFarFromAnIncidentOfItsJob_JoinsIt(string first, string second)
    {
        var incident = Assert.Single(Find(Server(first, second)));
        Assert.Equal(("FILESV02", At("01:00"), At("03:10")), (incident.Summary.Node, incident.AtUtc, incident.LastUtc));
    }

    [Fact]
    public void Find_WhenOnlyTwoVirtualMachinesOfAJobFail_AreTwo()
    {
        var incidents = Find(Server("01:00 job=1 code=AE0577 vm=APPVM07", "01:01 job=1 code=AE0580 vm=APPVM08", "01:02 job=1 code=AE0580 vm=appvm07"));
        Assert.Equal(["APPVM07", "APPVM08"], incidents.Select(static i => i.Summary.Node));
        Assert.Equal(["AE0577", "AE0580"], incidents[0].Summary.Codes);
    }

    [Fact]
    public void Find_WhenVirtualMachineFailsInTwoRuns_AreTwo() =>
        Assert.Equal(2, Find(Server("01:00 job=1 code=AE0580 vm=APPVM07", "01:01 job=2 code=AE0580 vm=APPVM07")).Count);

    [Theory]
    [InlineData("node=BKSV01 address=192.0.2.10")]
    [InlineData("node=192.0.2.10")]
    [InlineData("node=BACKUPLAN")]
    public void Find_WhenAgentsLogNamesItsServerAsNode_IsTheAgentsFailure(string server)
    {
        var incident = Assert.Single(Find(
            Server("00:30 job=1 node=FILESV02", "01:02 job=1 node=FILESV02 code=E3392"), Host("H2", "FILESV02", HostRole.Agent, $"01:00 job=1 {server} ec=10054")));
        Assert.Equal(("FILESV02", "H1", "H2"), (incident.Summary.Node, incident.Server?.Id, incident.Agent?.Id));
        Assert.Equal(At("01:00"), incident.AtUtc);
    }

    [Fact]
    public void Find_WhenOnlyTheAgentTellsOfItsServer_NodeIsTheAgent()
    {
        var incident = Assert.Single(Find(
            Server("00:30 job=1 node=FILESV02", "00:40 job=1 node=SQLSV03"), Host("H2", "FILESV02", HostRole.Agent, "01:00 job=1 node=BKSV01 address=192.0.2.10 ec=10054")));
        Assert.Equal(("FILESV02", "H1", "H2"), (incident.Summary.Node, incident.Server?.Id, incident.Agent?.Id));
    }

    [Theory]
    [InlineData("node=192.0.2.21", "192.0.2.21")]
    [InlineData("address=192.0.2.21", null)]
    public void Find_WhenOnlyTheAddressIsWritten_IsTheNodeThatTheLogsCallByIt(string written, string? node)
    {
        var server = Server("01:00 job=1 node=FILESV02 address=192.0.2.21", $"01:30 job=1 {written} code=E8535");
        var incident = Assert.Single(Find(server, Host("H2", "FILESV02", HostRole.Agent)));
        Assert.Equal((node, "H2"), (incident.Summary.Node, incident.Agent?.Id));
        Assert.Equal(30 * 60, incident.Summary.SilenceSeconds);
    }

    [Fact]
    public void Find_WhenAddressComesFirstAndNameLater_IsOne() =>
        Assert.Single(Find(Server("01:00 job=1 node=192.0.2.21 code=E8535", "01:10 job=1 node=FILESV02 address=192.0.2.21 code=E3392")));

    [Fact]
    public void Find_WhenNodesOfOneJobInterleave_KeepsThemApart()
    {
        var incidents = Find(Server("01:00 job=1 node=A code=W8535", "01:10 job=1 node=B code=W8535", "01:30 job=1 node=A code=E3392", "01:40 job=1 node=B code=E3392"));
        Assert.Equal([2, 2], incidents.Select(static i => i.Summary.Codes.Count));
    }

    [Fact]
    public void Find_WhenAnotherNodeTalks_SilenceGoesOn()
    {
        var incident = Assert.Single(Find(Server("01:00 job=1 node=A", "01:30 job=1 node=B", "01:50 job=1 node=A code=E3392")));
        Assert.Equal(50 * 60, incident.Summary.SilenceSeconds);
    }

    [Fact]
    public void Find_WhenNodelessLineComesBetween_SilenceBeginsWithIt() =>
        Assert.Equal(20 * 60, Assert.Single(Find(Server("01:00 job=1 node=A", "01:30 job=1", "01:50 job=1 node=A code=E3392"))).Summary.SilenceSeconds);

    [Fact]
    public void Find_WhenNothingCameBefore_SilenceIsUnknown() => Assert.Null(Assert.Single(Find(Server("01:50 job=1 node=A code=E3392"))).Summary.SilenceSeconds);

    [Fact]
    public void Find_WhenServerBacksItselfUp_IsBothSides()
    {
        var incident = Assert.Single(Find(Server("01:00 job=1 node=BKSV01 address=127.0.0.1 code=E3392")));
        Assert.Equal(("H1", "H1"), (incident.Server?.Id, incident.Agent?.Id));
    }

    [Fact]
    public void Find_WhenAgentIsKnownByAddressOnly_IsFound()
    {
        var agent = Host("H2", "FILESV02", HostRole.Agent) with { Addresses = ["192.0.2.21"] };
        Assert.Equal("H2", Assert.Single(Find(Server("01:00 job=1 node=OLDNAME address=192.0.2.21 code=E3392"), agent)).Summary.Agent);
    }

    [Fact]
    public void Find_WhenHostsComeInAnotherOrder_FindsTheSame()
    {
        var line = Gen.Select(Gen.Int[0, 239], One("job=1 ", "job=2 ", ""), One("node=FILESV02 ", "node=SQLSV03 ", ""), One("code=E3392", "code=W8535", "ec=10054", "code=AE0577", ""))
            .Select(static parts => string.Create(CultureInfo.InvariantCulture, $"{parts.Item1 / 60:00}:{parts.Item1 % 60:00} {parts.Item2}{parts.Item3}{parts.Item4}"));
        Gen.Select(line.Array[0, 8], line.Array[0, 4]).Sample((server, agent) =>
        {
            var one = Find(Host("H1", "BKSV01", HostRole.Server, server), Host("H2", "FILESV02", HostRole.Agent, agent));
            var other = Find(Host("H2", "FILESV02", HostRole.Agent, agent), Host("H1", "BKSV01", HostRole.Server, server));
            return one.Select(static i => i.Summary with { Codes = [] }).SequenceEqual(other.Select(static i => i.Summary with { Codes = [] }))
                && one.Sum(static i => i.Lines.Count) == server.Concat(agent).Count(static l => l.Contains("code=", StringComparison.Ordinal) || l.Contains("ec=", StringComparison.Ordinal));
        });
    }

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Host Server(params string[] lines) => Host("H1", "BKSV01", HostRole.Server, lines);
}
