using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Settings.Rows;

/// <summary>Profiles and ports of Windows Firewall, from the registry values that the collector reads.</summary>
public sealed class FirewallRowTests
{
    private const string Root = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy";
    private const string AllowBoth = "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|LPort=6051|Name=Universal Agent|";

    [Theory]
    [InlineData("1", "on", "setting.firewall.on")]
    [InlineData("0", "off", "setting.firewall.off")]
    public void Of_AProfile_TellsStateAndRegistryPath(string flag, string data, string reading)
    {
        var setting = Compared.Only("firewall.domain", Host("H2", flag, null));
        Assert.Equal((SettingState.Set, data, reading, Root + @"\DomainProfile\EnableFirewall"), (setting.State, setting.Data, setting.Reading.Key, setting.Path));
    }

    [Fact]
    public void Of_AProfileThatWasNotRead_IsUnreadable() => Assert.Equal(SettingState.Unreadable, Compared.Only("firewall.public", Host("H2", "1", null)).State);

    [Theory]
    [InlineData("1", AllowBoth, "allowed", "setting.firewall.port.allowed-by-rule")]
    [InlineData("1", null, "blocked", "setting.firewall.port.blocked")]
    [InlineData("1", "v2.30|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=6050|Name=No agent|", "blocked", "setting.firewall.port.blocked-by-rule")]
    [InlineData("0", null, "open", "setting.firewall.port.open")]
    public void Of_APort_TellsWhatTheFirewallDoes(string flag, string? rule, string data, string reading)
    {
        var setting = Compared.Only("firewall.tcp.6050", Host("H2", flag, rule));
        Assert.Equal((SettingState.Set, data, reading), (setting.State, setting.Data, setting.Reading.Key));
    }

    [Fact]
    public void Of_APortThatOneSideAloneLetsIn_MarksBoth() =>
        Assert.All(Compared.Named("firewall.tcp.6051", Host("H1", "1", AllowBoth), Host("H2", "1", null)), static setting => Assert.True(setting.Differs));

    [Fact]
    public void Of_APortThatBothLetInInTheirWay_MarksNothing() =>
        Assert.All(Compared.Named("firewall.tcp.6051", Host("H1", "0", null), Host("H2", "1", AllowBoth)), static setting => Assert.False(setting.Differs));

    private static Host Host(string id, string flag, string? rule)
    {
        List<Sourced<RegistryFact>> values =
        [
            Value(Root + @"\DomainProfile", null, null), Value(Root + @"\DomainProfile", "EnableFirewall", flag), Value(Root + @"\FirewallRules", null, null),
            .. rule is null ? [] : new[] { Compared.Value(ItemCatalog.RegistryFirewall, Root + @"\FirewallRules", "{1}", rule, RegistryDataKind.Text) },
        ];
        var rules = FirewallRegistry.RulesOf(values)!;
        return new()
        {
            Id = id,
            Registry = new(values),
            FirewallRules = new(null, rules.Facts, IsWhole: true, values[2].Origin),
            FirewallProfiles = FirewallRegistry.ProfilesOf(values),
            Items = Compared.Items((ItemCatalog.RegistryFirewall, ItemOutcome.Collected)),
        };
    }

    private static Sourced<RegistryFact> Value(string key, string? name, string? data) => Compared.Value(ItemCatalog.RegistryFirewall, key, name, data);
}
