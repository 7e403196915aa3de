using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Firewall rules and profiles from a <c>.reg</c> export.</summary>
internal sealed class FirewallRulesTarget : TextTarget
{
    private const string Export = """
        Windows Registry Editor Version 5.00

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\DomainProfile]
        "EnableFirewall"=dword:00000001
        "DefaultInboundAction"=dword:00000001

        [HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules]
        "{A}"="v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|LPort=6050|LPort2_10=41000-41010|App=%ProgramFiles(x86)%\\Example\\agent.exe|Svc=*|RA4=LocalSubnet|Name=エージェント|"
        "{B}"="v2.31|Action=Block|Active=FALSE|Dir=Out|Protocol=17|RPort=RPC|RA4=192.0.2.0/255.255.255.0|LUAuth=O:LSD:|"
        """;

    /// <inheritdoc/>
    public override string Name => "firewall-rules";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.RegistryExport];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var values = RegFileReader.Read(stream, "fuzz", ReadingContext.Unknown).Facts;
        if (FirewallRegistry.RulesOf(values) is { } rules)
            Check(rules, lines, static rule => TextsOf(rule).Select(static text => text?.AsSpan().ContainsAny('\r', '\n') == true ? null : text));
        foreach (var profile in FirewallRegistry.ProfilesOf(values))
            FuzzViolationException.Unless(profile.Value.Name is not null && profile.Origin.Place.Number <= lines().Count, $"a profile stands in line {profile.Origin.Place}");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("rules", Export)];

    private static IEnumerable<string?> TextsOf(FirewallRule rule) =>
    [
        rule.Action, rule.Direction, rule.Program, rule.Service, rule.Name, .. rule.Profiles, .. rule.LocalAddresses, .. rule.RemoteAddresses,
        .. rule.LocalPorts.Keywords, .. rule.RemotePorts.Keywords, .. rule.OtherConditions,
    ];
}
