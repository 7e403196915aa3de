using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation;
using CsCheck;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation;

/// <summary>Which hosts an incident is paired with, whatever the order in which they were given.</summary>
public sealed class HostPairingTests
{
    private static readonly Host[] Hosts =
    [
        Named("BKSV01", HostRole.Server, "192.0.2.1", "01:00 job=1 node=FILESV02 start", "01:30 job=1 node=FILESV02 address=2001:db8::20 code=E3392 ec=10060",
            "01:30 job=2 node=SQLSV03.a.example.test code=W8535", "01:31 job=1 end", "04:00 job=7 node=BKSV01 address=127.0.0.1 ec=10061"),
        Named("BKSV09", HostRole.Both, "192.0.2.9", "01:00 job=1 node=SQLSV03.b.example.test start", "01:30 job=1 node=192.0.2.33 code=E8535", "02:00 job=1 end"),
        Named("FILESV02", HostRole.Agent, "2001:db8::20", "01:30 job=1 ec=10054"),
        Named("SQLSV03", HostRole.Agent, "192.0.2.23") with { Aliases = ["SQLSV03.a.example.test"] },
        Named("SQLSV03", HostRole.Agent, "192.0.2.33") with { Aliases = ["SQLSV03.b.example.test"] },
    ];

    [Fact]
    public void Judge_WhenHostsAreGivenInAnyOrder_PairsAndJudgesAlike()
    {
        var expected = Describe(Hosts);
        Assert.Equal(
        [
            "01:30 FILESV02 BKSV01 FILESV02", "01:30 SQLSV03.a.example.test BKSV01 SQLSV03.a.example.test", "01:30 192.0.2.33 BKSV09 SQLSV03.b.example.test", "04:00 BKSV01 BKSV01 BKSV01",
        ], expected.Select(static line => line[..line.IndexOf(" |", StringComparison.Ordinal)]).OrderBy(static line => line[..5], StringComparer.Ordinal).ThenBy(static line => line[6] == 'F' ? 0 : line[6] == 'S' ? 1 : 2));
        Gen.Shuffle(Hosts).Sample(shuffled => Assert.Equal(expected, Describe(shuffled)), iter: 60);
    }

    [Fact]
    public void Find_WhenShortNameFitsTwoMachines_PairsNone()
    {
        var incident = Assert.Single(Find(Numbered([Named("BKSV01", HostRole.Server, "192.0.2.1", "01:30 job=1 node=SQLSV03 code=E3392"), Hosts[3], Hosts[4]])));
        Assert.Null(incident.Agent);
    }

    [Fact]
    public void Find_WhenShortNameFitsTwoMachinesAndTheAddressOne_PairsThatOne()
    {
        var incident = Assert.Single(Find(Numbered(
            [Named("BKSV01", HostRole.Server, "192.0.2.1", "01:30 job=1 node=SQLSV03 address=192.0.2.33 code=E3392"), Hosts[3], Hosts[4]])));
        Assert.Equal("H3", incident.Agent?.Id);
    }

    [Theory]
    [InlineData("03:00", "03:00", "05:00")]
    [InlineData("05:00", "01:00", "05:00")]
    [InlineData("01:20", "01:00", "01:20")]
    public void Find_WhenOneMachineWasCollectedTwice_PairsTheFirstEvidenceOfAfterTheFailure(string expected, string first, string second)
    {
        var server = Named("BKSV01", HostRole.Server, "192.0.2.1", "01:30 job=1 node=FILESV02 code=E3392");
        var (early, late) = (Hosts[2] with { Log = [], TakenAtUtc = At(first) }, Hosts[2] with { Log = [], TakenAtUtc = At(second) });
        Assert.Equal(At(expected), Assert.Single(Find(Numbered([server, early, late]))).Agent?.TakenAtUtc);
        Assert.Equal(At(expected), Assert.Single(Find(Numbered([server, late, early]))).Agent?.TakenAtUtc);
    }

    [Fact]
    public void Find_WhenBothCopiesOfALogHoldTheFailure_FindsItOnce()
    {
        var server = Named("BKSV01", HostRole.Server, "192.0.2.1", "01:00 job=1 node=FILESV02 start", "01:30 job=1 node=FILESV02 code=E3392");
        var (early, late) = (server with { TakenAtUtc = At("03:00") }, server with { TakenAtUtc = At("05:00") });
        foreach (var hosts in new Host[][] { [early, late, Hosts[2] with { Log = [] }], [late, early, Hosts[2] with { Log = [] }] })
        {
            var incident = Assert.Single(Find(Numbered([.. hosts])));
            Assert.Equal((At("03:00"), 2), (incident.Server!.TakenAtUtc!.Value, incident.Run!.Lines.Count));
        }
    }

    [Theory]
    [InlineData("node=BKSV01 address=::1")]
    [InlineData("node=BKSV01 address=127.0.0.1")]
    [InlineData("node=localhost")]
    [InlineData("node=::1")]
    public void Find_WhenServerBacksItselfUp_IsBothSides(string node)
    {
        var incident = Assert.Single(Find(Numbered([Named("BKSV01", HostRole.Both, "192.0.2.1", $"01:30 job=1 {node} code=E3392"), Hosts[2] with { Log = [] }])));
        Assert.Equal(("H1", "H1"), (incident.Server?.Id, incident.Agent?.Id));
    }

    [Fact]
    public void Find_WhenServersLineAndAgentsLineAreOfOneMoment_TheServersIsFirst()
    {
        var server = Named("BKSV01", HostRole.Server, "192.0.2.1", "01:30 job=1 node=FILESV02 ec=10060");
        var agent = Named("FILESV02", HostRole.Agent, "192.0.2.2", "01:30 job=1 node=FILESV02 ec=10054");
        Assert.Equal(10060, Assert.Single(Find(Numbered([server, agent]))).Summary.Winsock);
        Assert.Equal(10060, Assert.Single(Find(Numbered([agent, server]))).Summary.Winsock);
    }

    private static Host Named(string name, HostRole role, string address, params string[] lines) => Host(name, name, role, lines) with { Addresses = [address] };

    private static Host[] Numbered(IEnumerable<Host> hosts) =>
        [.. hosts.Select(static (host, index) => (host, Id: string.Create(CultureInfo.InvariantCulture, $"H{index + 1}"))).Select(static pair => pair.host with
        {
            Id = pair.Id,
            Log = [.. pair.host.Log.Select(line => line with { Host = pair.Id })],
        })];

    /// <summary>Every incident with the names of its hosts and all verdicts, without what the order of the inputs names: ids.</summary>
    private static List<string> Describe(IEnumerable<Host> hosts)
    {
        var numbered = Numbered(hosts);
        var names = numbered.ToDictionary(static host => host.Id, static host => host.Aliases is [var full, ..] ? full : host.Name!, StringComparer.Ordinal);
        return [.. Analysis.Analyzer.Judge(numbered, AnalysisOptions.None).Incidents.Select(diagnosis =>
        {
            var incident = diagnosis.Incident;
            var causes = string.Join(' ', diagnosis.Causes.OrderBy(static cause => cause.Cause, StringComparer.Ordinal)
                .Select(static cause => string.Create(CultureInfo.InvariantCulture, $"{cause.Cause}={cause.Verdict}/{cause.Score}/{cause.Rank}/{string.Join(',', cause.For.Concat(cause.Against).Select(static f => f.Id))}")));
            return string.Create(CultureInfo.InvariantCulture,
                $"{incident.AtUtc:HH:mm} {incident.Node} {Name(incident.Server)} {Name(incident.Agent)} | {incident.Winsock} {incident.SilenceSeconds} {incident.Window} {causes}");
        }).Order(StringComparer.Ordinal)];

        string Name(string? id) => id is null ? "-" : names[id];
    }
}
