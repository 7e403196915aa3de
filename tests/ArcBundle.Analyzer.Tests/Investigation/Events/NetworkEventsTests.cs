using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Events;

public sealed class NetworkEventsTests
{
    [Fact]
    public void NameTimeout_WhenRealLog_TellsTheNameAskedFor() =>
        Assert.Contains(NameTimeout.Of(EventHost.OfSample("omer_system.evtx")), static timeout => timeout.Name == "_ldap._tcp.dc._msdcs.WORKGROUP");

    [Fact]
    public void StackFailures_WhenJapaneseLog_AreFound() =>
        Assert.Equal(4227, Assert.Single(NetworkEvents.StackFailures(EventHost.OfSample("synthetic_ja_System.evtx"))).Value.EventId);

    [Theory]
    [InlineData("e1xyz", 27, true)]
    [InlineData("E1XYZ", 27, true)]
    [InlineData("e1xyz", 28, false)]
    [InlineData("e1", 27, true)]
    [InlineData("e", 27, false)]
    [InlineData("xe1", 27, false)]
    public void Includes_WhenNameEndsWithAStar_TakesTheWholeFamily(string provider, int id, bool isIncluded) =>
        Assert.Equal(isIncluded, EventSelection.Of(("e1*", (int?)27)).Includes(provider, id));

    [Theory]
    [InlineData("6", "192.0.2.11", "50112", "192.0.2.21", "6050", true)]
    [InlineData("17", "192.0.2.11", "50112", "192.0.2.21", "6050", false)]
    [InlineData("6", "", "50112", "192.0.2.21", "6050", false)]
    [InlineData("6", "192.0.2.11", "99999", "192.0.2.21", "6050", false)]
    public void BlockedConnection_WhenRecordLacksAnEnd_IsPassedOver(string protocol, string source, string sourcePort, string destination, string destinationPort, bool isRead)
    {
        var record = EventHost.Record("02:00", Providers.Security, 5157, ("Protocol", protocol), ("SourceAddress", source), ("SourcePort", sourcePort), ("DestAddress", destination), ("DestPort", destinationPort));
        var host = EventHost.OfSystem() with { Security = new(ItemCatalog.EventsSecurity, [record], []) };
        Assert.Equal(isRead, BlockedConnection.Of(host).Any());
    }
}
