using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation.Canaries;

public sealed class SelfCheckTests
{
    private static readonly Origin Somewhere = Origin.Of("list", Place.OfLine(1), "list");

    [Theory]
    [InlineData(true, "arccollect.exe svchost.exe UnivAgent.exe", "")]
    [InlineData(true, "arccollect (1).exe lsass.exe", "")]
    [InlineData(true, "svchost.exe", "own-process")]
    [InlineData(true, "arccollect.exe explorer.exe", "system-process")]
    [InlineData(true, "", "own-process system-process other-process")]
    [InlineData(false, "UnivAgent.exe explorer.exe", "")]
    [InlineData(false, "UnivAgent.exe caagstart.exe", "other-process")]
    [InlineData(false, "carunjob.exe", "other-process")]
    public void Of_WhenProcessListIsCollected_LooksForWhatMustBeThere(bool isLive, string names, string missed)
    {
        var host = WithProcesses(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) with { IsLive = isLive };
        Assert.Equal(missed.Split(' ', StringSplitOptions.RemoveEmptyEntries), SelfCheck.Of(host).Where(static check => !check.IsSeen).Select(static check => check.Canary.Id));
        Assert.Equal(missed.Length > 0, SelfCheck.IsSuspicious(host, ItemCatalog.ProcessesStart));
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(4711, "own-process")]
    public void Of_WhenTheBundleTellsTheCollectorsProcess_LooksForThatWhateverItsName(int pid, string missed)
    {
        var host = WithProcesses(["renamed.exe", "svchost.exe", "arccollect.exe"]) with { IsLive = true, CollectorPid = pid };
        Assert.Equal(missed.Split(' ', StringSplitOptions.RemoveEmptyEntries), SelfCheck.Of(host).Where(static check => !check.IsSeen).Select(static check => check.Canary.Id));
    }

    [Fact]
    public void Of_WhenItemWasNotCollected_ChecksNothing() => Assert.Empty(SelfCheck.Of(Host("H1", "FILESV02", HostRole.Agent)));

    [Theory]
    [InlineData(TcpState.Listen, false)]
    [InlineData(TcpState.Established, true)]
    public void IsSuspicious_WhenTableHoldsNoListener_Is(TcpState state, bool expected)
    {
        var host = Collected(ItemCatalog.TcpStart) with
        {
            Tcp = [new(ItemCatalog.TcpStart, null, [new(new TcpEndpoint("192.0.2.20", 445, "192.0.2.1", 50000, state, 4), Somewhere)], Somewhere)],
        };
        Assert.Equal(expected, SelfCheck.IsSuspicious(host, ItemCatalog.TcpStart));
    }

    [Theory]
    [InlineData("events.application")]
    [InlineData("events.system")]
    [InlineData("services")]
    [InlineData("tcp.start")]
    [InlineData("vss.writers")]
    [InlineData("registry.product")]
    [InlineData("logs.activity")]
    [InlineData("logs.server")]
    [InlineData("logs.agent")]
    [InlineData("processes.start")]
    public void IsSuspicious_WhenCollectedItemYieldsNothing_Is(string item) => Assert.True(SelfCheck.IsSuspicious(Collected(new(item)) with { Role = HostRole.Server }, new(item)));

    [Fact]
    public void Texts_OfEveryCanary_Exist() =>
        Assert.All(CanaryTable.All, static canary => Assert.True(InvestigationTexts.Catalog.Has(new CanaryResult("H1", canary, IsSeen: true).Text.Key), canary.Id));

    [Fact]
    public void ListCovers_WhenListIsSuspicious_RefusesAndSaysWhy()
    {
        var incident = Find(Host("H1", "BKSV01", HostRole.Server, "01:00 job=1 node=FILESV02 start", "01:30 job=1 node=FILESV02 code=E3392"), WithProcesses(["UnivAgent.exe"]) with { Id = "H2" })[0];
        var sight = new Sight(incident, [Need.Agent(ItemCatalog.ProcessesStart)]);
        Assert.False(sight.ListCovers(incident.Agent, ItemCatalog.ProcessesStart, static host => host.Processes.Count > 0, incident.Agent!.TakenAtUtc));
        var missing = Assert.Single(sight.Missing);
        Assert.Equal(("missing.suspicious", "H2"), (missing.Why.Key, missing.Host));
    }

    private static Host WithProcesses(IReadOnlyList<string> names) => Collected(ItemCatalog.ProcessesStart) with
    {
        Processes = [new(ItemCatalog.ProcessesStart, At("+1 12:00"), [.. names.Select(static (name, index) => new Sourced<ProcessFact>(new(index + 4, name), Somewhere))], Somewhere)],
    };

    private static Host Collected(ItemId item) => Host("H1", "FILESV02", HostRole.Agent) with { Items = new([new(item, new ItemState(ItemOutcome.Collected))]) };
}
