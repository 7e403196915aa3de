using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

public sealed class AgentServiceRowTests
{
    private static readonly ServiceFact Agent = new("CASUniversalAgent", "Arcserve Backup Universal Agent", ServiceState.Running, 1200, ServiceStartType.Automatic, "LocalSystem", @"""C:\Program Files (x86)\CA\UnivAgent.exe""");

    [Theory]
    [InlineData("agent-service.state", "running", "setting.service.runs")]
    [InlineData("agent-service.start-type", "automatic", "setting.service.as-installed")]
    [InlineData("agent-service.account", "LocalSystem", "setting.service.as-installed")]
    public void Of_AServiceAsInstalled_TellsDataAndPlace(string name, string data, string reading)
    {
        var setting = Compared.Only(name, Host(isWhole: true, Agent));
        Assert.Equal((SettingState.Set, data, reading, "facts/services.msgpack [3]"), (setting.State, setting.Data, setting.Reading.Key, setting.Path));
    }

    [Theory]
    [InlineData("agent-service.state", "setting.service.does-not-run")]
    [InlineData("agent-service.start-type", "setting.service.not-automatic")]
    [InlineData("agent-service.account", "setting.service.other-account")]
    public void Of_AServiceThatWasChanged_SaysSo(string name, string reading) => Assert.Equal(reading,
        Compared.Only(name, Host(isWhole: true, Agent with { State = ServiceState.Stopped, StartType = ServiceStartType.Disabled, Account = @"DOM\backup" })).Reading.Key);

    [Theory]
    [InlineData("agent-service.state")]
    [InlineData("agent-service.start-type")]
    [InlineData("agent-service.account")]
    public void Of_AListThatDoesNotTellIt_IsUnreadable(string name) => Assert.Equal(SettingState.Unreadable, Compared.Only(name, Host(isWhole: true, new ServiceFact("CASUniversalAgent"))).State);

    [Theory]
    [InlineData(true, "setting.service.none")]
    [InlineData(false, "setting.service.part-only")]
    public void Of_AListWithoutTheService_SaysWhetherThatMeansAnything(bool isWhole, string reading)
    {
        var setting = Compared.Only("agent-service.state", Host(isWhole, new ServiceFact("Spooler")));
        Assert.Equal((SettingState.Absent, reading), (setting.State, setting.Reading.Key));
    }

    [Fact]
    public void Of_WhenServicesWereDenied_IsUnreadable()
    {
        var setting = Compared.Only("agent-service.state", new Host { Id = "H2", Items = Compared.Items((ItemCatalog.Services, ItemOutcome.Denied)) });
        Assert.Equal((SettingState.Unreadable, "setting.item-not-whole(item=services, outcome=denied)"), (setting.State, setting.Reading.ToString()));
    }

    private static Host Host(bool isWhole, ServiceFact service) => new()
    {
        Id = "H2",
        Items = Compared.Items((ItemCatalog.Services, ItemOutcome.Collected)),
        Services = new(null, [new(service, Origin.Of("facts/services.msgpack", Place.OfPath("3"), service.Name))], isWhole, Origin.Of("facts/services.msgpack", Place.OfPath("0"), "services")),
    };
}
