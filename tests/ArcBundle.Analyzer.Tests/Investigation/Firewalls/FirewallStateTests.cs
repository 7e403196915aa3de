using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;

namespace ArcBundle.Analyzer.Tests.Investigation.Firewalls;

public sealed class FirewallStateTests
{
    private const string Allow = "Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|";
    private const string Block = "Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=6050|";

    [Theory]
    [InlineData("", "Blocked")]
    [InlineData(Allow, "Allowed")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|", "Allowed")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6000-6100|", "Allowed")]
    [InlineData("Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=6050|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=Out|Protocol=6|LPort=6050|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=17|LPort=6050|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6051|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=RPC|", "Blocked")]
    [InlineData(@"Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=C:\Program Files (x86)\CA\UnivAgent.exe|", "Allowed")]
    [InlineData(@"Action=Allow|Active=TRUE|Dir=In|App=%ProgramFiles%\CA\caagstart.exe|", "Allowed")]
    [InlineData(@"Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=C:\Tools\other.exe|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|Svc=Spooler|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|Profile=Domain|", "Unknown")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|RA4=192.0.2.0/255.255.255.0|", "Allowed")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|RA4=198.51.100.0/24|", "Blocked")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|RA4=LocalSubnet|", "Unknown")]
    [InlineData("Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=6050|IFType=Wireless|", "Unknown")]
    [InlineData(Allow + ";" + Block, "Blocked")]
    [InlineData(Allow + ";" + Block + "IFType=Wireless|", "Unknown")]
    public void PermissionOf_WhenFirewallIsOnEverywhere_FollowsTheRules(string rules, string permission) =>
        Assert.Equal(permission, PermissionOf(rules, Profile("Domain", isOn: true), Profile("Private", isOn: true)).ToString());

    [Fact]
    public void PermissionOf_WhenFirewallIsOffInOneProfile_IsNotKnown() =>
        Assert.Equal(Permission.Unknown, PermissionOf(string.Empty, Profile("Domain", isOn: false), Profile("Private", isOn: true)));

    [Fact]
    public void PermissionOf_WhenTheProfileInForceIsShown_AsksThatOneAlone() => Assert.Equal(Permission.Blocked, PermissionOf(
        string.Empty, Profile("Domain", isOn: false), Profile("Private", isOn: true), new(Name: "Private", FirewallStore.Effective, IsEnabled: true, BlocksInbound: true)));

    [Fact]
    public void PermissionOf_WhenPolicyTurnsTheFirewallOff_GoesBeforeTheHost() => Assert.Equal(Permission.Open, PermissionOf(
        string.Empty, Profile("Domain", isOn: true), new("Domain", FirewallStore.Policy, IsEnabled: false)));

    [Fact]
    public void PermissionOf_WhenPolicyIgnoresLocalRules_LetsNothingIn() => Assert.Equal(Permission.Blocked, PermissionOf(
        Allow, Profile("Domain", isOn: true), new("Domain", FirewallStore.Policy, UsesLocalRules: false)));

    [Fact]
    public void PermissionOf_WhenExceptionsAreForbidden_LetsNothingIn() =>
        Assert.Equal(Permission.Blocked, PermissionOf(Allow, Profile("Domain", isOn: true) with { IgnoresRules = true }));

    [Fact]
    public void PermissionOf_WhenEverythingIsLetIn_IsOpen() =>
        Assert.Equal(Permission.Open, PermissionOf(string.Empty, Profile("Domain", isOn: true) with { BlocksInbound = false }));

    [Fact]
    public void PermissionOf_WhenRulesWereNotRead_IsNotKnown() => Assert.Equal(Permission.Unknown,
        FirewallState.Of(Host(null, Profile("Domain", isOn: true))).PermissionOf(6050, [], [], out _));

    private static Permission PermissionOf(string rules, params FirewallProfile[] profiles) =>
        FirewallState.Of(Host(rules, profiles)).PermissionOf(6050, ["192.0.2.21"], ["192.0.2.11"], out _);

    private static Host Host(string? rules, params FirewallProfile[] profiles) => new()
    {
        Id = "H1",
        FirewallProfiles = [.. profiles.Select(static profile => new Sourced<FirewallProfile>(profile, At(profile.Name!)))],
        FirewallRules = rules is null ? null : new(null, [.. rules.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(static (text, index) => new Sourced<FirewallRule>(FirewallRuleText.Parse($"R{index}", FirewallStore.Local, "v2.31|" + text)!, At($"R{index}")))], IsWhole: true, At("rules")),
    };

    private static FirewallProfile Profile(string name, bool isOn) => new(name, FirewallStore.Local, isOn);

    private static Origin At(string what) => Origin.Of("firewall.reg", Place.OfPath(what), what);
}
