using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Reading.Firewall;

public sealed class FirewallRegistryTests
{
    /// <summary>Synthetic.</summary>
    private const string Export = """
        Windows Registry Editor Version 5.00

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile]
        "EnableFirewall"=dword:00000001
        "DefaultInboundAction"=dword:00000001
        "DoNotAllowExceptions"=dword:00000000

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile\Logging]
        "LogDroppedPackets"=dword:00000001
        "LogFilePath"="%systemroot%\\system32\\LogFiles\\Firewall\\pfirewall.log"

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\StandardProfile]
        "EnableFirewall"=dword:00000000

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules]
        "{A}"="v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|Name=エージェント|"
        "{B}"="v2.31|Action=Block|Active=FALSE|Dir=In|Protocol=17|LPort=6050|"
        "{C}"="damaged"

        [HKEY_LOCAL_MACHINE\SYSTEM\ControlSet001\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules]
        "{OLD}"="v2.31|Action=Block|Active=TRUE|Dir=In|"

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\RestrictedServices\Static\System]
        "x"="v2.0|Action=Block|Active=TRUE|Dir=In|"

        [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\PublicProfile]
        "AllowLocalPolicyMerge"=dword:00000000

        [HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\WindowsFirewall\FirewallRules]
        "{A}"="v2.31|Action=Block|Active=TRUE|Dir=Out|"
        """;

    [Fact]
    public void RulesOf_WhenExport_ReadsBothStoresOfTheControlSetInForce()
    {
        var rules = FirewallRegistry.RulesOf(Values())!;
        Assert.Equal(
            [("{A}", FirewallStore.Local, "Allow", true), ("{B}", FirewallStore.Local, "Block", false), ("{A}", FirewallStore.Policy, "Block", true)],
            rules.Facts.Select(static r => (r.Value.Id, r.Value.Store, r.Value.Action!, r.Value.IsActive)));
        Assert.Equal(1, rules.Quality.Skipped);
        Assert.Contains("エージェント", rules.Facts[0].Origin.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void RulesOf_WhenOnlyNumberedControlSets_TakesTheOneThatSelectNames()
    {
        const string path = @"HKEY_LOCAL_MACHINE\SYSTEM\{0}\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules";
        Sourced<RegistryFact>[] values =
        [
            Value(path.Replace("{0}", "ControlSet001", StringComparison.Ordinal), "one"),
            Value(path.Replace("{0}", "ControlSet002", StringComparison.Ordinal), "two"),
            new(new(@"HKEY_LOCAL_MACHINE\SYSTEM\Select", RegistryView.Unknown, "Current", RegistryDataKind.DWord, "2"), Origin.Of("x", Place.OfPath("x"), "x")),
        ];
        Assert.Equal("two", Assert.Single(FirewallRegistry.RulesOf(values)!.Facts).Value.Id);
        Assert.Equal("one", Assert.Single(FirewallRegistry.RulesOf(values[..2])!.Facts).Value.Id);
        static Sourced<RegistryFact> Value(string key, string name) => new(new(key, RegistryView.Unknown, name, RegistryDataKind.Text, "v2.0|Action=Allow|"), Origin.Of("x", Place.OfPath(name), name));
    }

    [Fact]
    public void RulesOf_WhenNoKeyOfRulesWasRead_IsNull()
    {
        Assert.Null(FirewallRegistry.RulesOf([]));
        Assert.Null(FirewallRegistry.RulesOf([new(new(@"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules", RegistryView.Unknown, null, RegistryDataKind.UnreadableKey, "denied"), Origin.Of("x", Place.OfPath("x"), "x"))]));
    }

    [Fact]
    public void ProfilesOf_WhenExport_ReadsSettings()
    {
        var profiles = FirewallRegistry.ProfilesOf(Values()).Select(static p => p.Value).ToList();
        Assert.Equal(
            [
                new("Domain", FirewallStore.Local, IsEnabled: true, BlocksInbound: true, IgnoresRules: false, LogsDropped: true, LogPath: @"%systemroot%\system32\LogFiles\Firewall\pfirewall.log"),
                new("Private", FirewallStore.Local, IsEnabled: false),
                new FirewallProfile("Public", FirewallStore.Policy, UsesLocalRules: false),
            ],
            profiles);
    }

    private static IReadOnlyList<Sourced<RegistryFact>> Values() => RegFileReader.Read(SampleText.Stream(Export, "utf-16le-bom"), "fw.reg", ReadingContext.Unknown).Facts;
}
