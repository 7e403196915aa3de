using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Tests.Investigation.Events;

public sealed class LinkChangeTests
{
    [Fact]
    public void Of_WhenRealLog_FindsEveryLossAndItsInterface()
    {
        var changes = LinkChange.Of(EventHost.OfSample("omer_system.evtx"));
        Assert.Equal(142, changes.Count(static change => change.IsDown));
        Assert.Equal(147, changes.Count(static change => !change.IsDown));
        Assert.All(changes, static change => Assert.StartsWith("Intel(R)", change.Interface, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("e1dexpress", 27, true)]
    [InlineData("E1REXPRESS", 27, true)]
    [InlineData("e2fnexpress", 27, true)]
    [InlineData("ixgbn", 32, false)]
    [InlineData("b57nd60a", 4, true)]
    [InlineData("Tcpip", 4202, true)]
    [InlineData("Netwtw06", 7036, null)]
    [InlineData("Netwtw06", 27, null)]
    [InlineData("Service Control Manager", 27, null)]
    [InlineData("e1iexpress", 28, null)]
    public void Find_WhenProviderAndId_TellsALossOnlyOfKnownPairs(string provider, int id, bool? isDown) =>
        Assert.Equal(isDown, LinkEventTable.Find(provider, id)?.IsDown);

    [Theory]
    [InlineData("01:01", true)]
    [InlineData("01:02", true)]
    [InlineData("01:03", false)]
    [InlineData("00:59", false)]
    public void Of_WhenHostWasJustStarted_TellsLossOfTheStart(string at, bool isOfStart)
    {
        var host = EventHost.OfSystem(EventHost.Record("01:00", "EventLog", 6005), EventHost.Record(at, "e1iexpress", 27, (null, ""), (null, "Intel(R) 82574L")));
        Assert.Equal(isOfStart, Assert.Single(LinkChange.Of(host)).IsOfStart);
    }
}
