using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Tests.Investigation.Limits;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings;

public sealed class CaseSettingsTests
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SOFTWARE\ComputerAssociates";

    [Fact]
    public void Of_WhenAValueIsSet_TellsPathViewAndRawData()
    {
        var found = Only(RegistryHost.With("H1", ("ReceiveTimeOut", "3600")), "ReceiveTimeOut");
        Assert.Equal(SettingState.Set, found.State);
        Assert.EndsWith(@"\Parameters\ReceiveTimeOut", found.Path, StringComparison.Ordinal);
        Assert.Equal("32", found.View);
        Assert.Equal("3600", found.Data);
        Assert.Equal("setting.limit.only-seconds", found.Reading.Key);
    }

    [Theory]
    [InlineData(ItemOutcome.Collected, true, "default")]
    [InlineData(ItemOutcome.Collected, false, "absent")]
    [InlineData(ItemOutcome.Truncated, true, "unreadable")]
    [InlineData(ItemOutcome.Denied, false, "unreadable")]
    [InlineData(ItemOutcome.Missing, false, "unreadable")]
    public void Of_WhenAValueIsNotFound_TellsWhetherThatMeansAnything(ItemOutcome outcome, bool hasRoot, string state) =>
        Assert.Equal(state, Only(Walked(outcome, hasRoot ? Root : Root + @"\CA ARCserve Backup"), "SendTimeOut").State.ToName());

    [Fact]
    public void Of_WhenNothingWasSent_IsUnreadable()
    {
        var settings = Compare(new Host { Id = "H1" }, null);
        Assert.All(settings, static setting => Assert.Equal(SettingState.Unreadable, setting.State));
        Assert.Equal(["setting.not-sent", "setting.host-not-given"], settings.Where(static s => string.Equals(s.Name, "ReceiveTimeOut", StringComparison.Ordinal)).Select(static s => s.Reading.Key), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_WhenTheDataWasWithheld_SaysSoAndDoesNotCallItADefault()
    {
        var host = RegistryHost.With("H1", ("ReceiveTimeOut", "1"));
        var value = host.Registry.Values[0];
        var setting = Only(host with { Registry = new([value with { Value = value.Value with { Data = null, Masked = true } }]) }, "ReceiveTimeOut");
        Assert.Equal(SettingState.Unreadable, setting.State);
        Assert.Equal("setting.limit.withheld", setting.Reading.Key);
    }

    [Fact]
    public void Of_WhenTheDataIsBinary_ReadsNoNumberFromItsDigits()
    {
        var host = RegistryHost.With("H1", ("PacketSize", "10000000"));
        var value = host.Registry.Values[0];
        var binary = host with { Registry = new([value with { Value = value.Value with { Kind = RegistryDataKind.Binary } }]) };
        Assert.Equal("setting.limit.no-number", Only(binary, "PacketSize").Reading.Key);
        Assert.False(Assert.Single(PacketSizeSetting.Of(binary)).IsOutside);
    }

    [Theory]
    [InlineData("47", true)]
    [InlineData("48", false)]
    [InlineData("0x10000", false)]
    [InlineData("65537", true)]
    [InlineData("-1", true)]
    [InlineData("many", false)]
    public void IsOutside_OfAPacketSize_AsksForTheBoundsOfTheVendor(string data, bool expected) =>
        Assert.Equal(expected, Assert.Single(PacketSizeSetting.Of(RegistryHost.With("H1", ("PacketSize", data)))).IsOutside);

    [Fact]
    public void Of_WhenAServerBacksItselfUp_TellsEachSettingOnce()
    {
        var host = Walked(ItemOutcome.Collected, Root);
        Assert.Equal(["both", "both", "both"], Connection(Compare(host, host)).Select(static setting => setting.Side), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_WhenARegistryIsFullOfSuchValues_StaysBounded() =>
        Assert.InRange(Connection(Compare(RegistryHost.With("H1", [.. Enumerable.Range(0, 5000).Select(static n => ("ReceiveTimeOut", n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]), null)).Count, 1, 40);

    [Theory]
    [InlineData("1200", "1200", false)]
    [InlineData("1200", "3600", true)]
    public void Of_WhenBothSidesAreSet_MarksThoseThatAreNotAlike(string server, string agent, bool differ) =>
        Assert.All(Compared.Named("SendTimeOut", RegistryHost.With("H1", ("SendTimeOut", server)), RegistryHost.With("H2", ("SendTimeOut", agent))), setting => Assert.Equal(differ, setting.Differs));

    [Fact]
    public void Of_WhenOneSideIsSetAndTheOtherIsAtItsDefault_MarksBoth() =>
        Assert.All(Compared.Named("SendTimeOut", RegistryHost.With("H1", ("SendTimeOut", "3600")), Walked(ItemOutcome.Collected, Root) with { Id = "H2" }), static setting => Assert.True(setting.Differs));

    [Fact]
    public void Of_WhenOneSideIsNotKnown_MarksNothing() =>
        Assert.DoesNotContain(Compared.Of(RegistryHost.With("H1", ("SendTimeOut", "3600"), ("PacketSize", "48")), new Host { Id = "H2" }), static setting => setting.Differs);

    [Fact]
    public void Of_WhenOneSideAloneSetsThePacketSize_HoldsTheOtherAgainstItByTheSameName()
    {
        var sizes = Compared.Named("PacketSize", RegistryHost.With("H1", ("PacketSize", "48")), Walked(ItemOutcome.Collected, Root) with { Id = "H2" });
        Assert.Equal([("server", SettingState.Set), ("agent", SettingState.Default)], sizes.Select(static size => (size.Side, size.State)));
        Assert.All(sizes, static size => Assert.True(size.Differs));
    }

    [Fact]
    public void Of_WhenSeveralIncidentsHaveTheSameHosts_TellsTheSame()
    {
        var (server, agent) = (RegistryHost.With("H1", ("SendTimeOut", "3600")), new Host { Id = "H2" });
        var settings = new CaseEvidence([server, agent]).Settings;
        Assert.Equal(settings.Of(Compared.Between(server, agent)), settings.Of(Compared.Between(server, agent)));
    }

    [Fact]
    public void Of_WhenAUserHiveHoldsTheProductsKeys_LeavesItOut()
    {
        const string key = @"HKEY_USERS\S-1-5-21-1004336348-1177238915-682003330-1142\SOFTWARE\ComputerAssociates";
        var settings = Compared.Of(RegistryHost.With("H1", key, ("ReceiveTimeOut", "60"), ("PacketSize", "9"), ("Version", "1")) with { Items = Compared.Items((ItemCatalog.RegistryProduct, ItemOutcome.Collected)) }, null);
        Assert.DoesNotContain(settings, static setting => setting.Path is not null);
        Assert.Equal(SettingState.Absent, Only(Walked(ItemOutcome.Collected, key), "ReceiveTimeOut").State);
    }

    private static Host Walked(ItemOutcome outcome, string key) => RegistryHost.WithKey("H1", key) with { Items = new([new(ItemCatalog.RegistryProduct, new ItemState(outcome))]) };

    private static ConnectionSetting Only(Host server, string name) =>
        Assert.Single(Compare(server, null), setting => setting.Host is not null && string.Equals(setting.Name, name, StringComparison.Ordinal));

    private static List<ConnectionSetting> Connection(IReadOnlyList<ConnectionSetting> settings) => [.. settings.Where(static setting => setting.Topic == SettingTopic.Connection)];

    private static IReadOnlyList<ConnectionSetting> Compare(Host server, Host? agent) => Compared.Of(server, agent);
}
