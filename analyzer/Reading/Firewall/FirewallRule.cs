namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>
/// One rule of Windows Firewall, as the registry holds it in the same form in every language ([MS-GPFAS] 2.2.2.19, "Firewall Rule and the Firewall
/// Rule Grammar Rule").
/// </summary>
internal sealed record FirewallRule
{
    /// <summary>Id: the name of its registry value.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required FirewallStore Store { get; init; }

    /// <summary><c>Allow</c>, <c>Block</c> or <c>ByPass</c>; null when the rule names none, which is malformed.</summary>
    public string? Action { get; init; }

    /// <summary><c>In</c> or <c>Out</c>; null when the rule names none.</summary>
    public string? Direction { get; init; }

    /// <summary>True when it is in force; a rule that does not say so is not.</summary>
    public bool IsActive { get; init; }

    /// <summary>IANA protocol number, 6 for TCP, 17 for UDP; null for every protocol.</summary>
    public int? Protocol { get; init; }

    /// <summary>Ports of this host.</summary>
    public FirewallPorts LocalPorts { get; init; } = FirewallPorts.Any;

    /// <summary>Ports of the other host.</summary>
    public FirewallPorts RemotePorts { get; init; } = FirewallPorts.Any;

    /// <summary>Program, with environment variables as written; <c>System</c> for the kernel; null for every program.</summary>
    public string? Program { get; init; }

    /// <summary>Service key name; <c>*</c> for any service; null when the rule is not about services.</summary>
    public string? Service { get; init; }

    /// <summary>Profiles by name (<c>Domain</c>, <c>Private</c>, <c>Public</c>); empty for all.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Addresses of this host, as written: subnets, ranges; empty for any.</summary>
    public IReadOnlyList<string> LocalAddresses { get; init; } = [];

    /// <summary>Addresses of the other host, as written: subnets, ranges, words such as <c>LocalSubnet</c>; empty for any.</summary>
    public IReadOnlyList<string> RemoteAddresses { get; init; } = [];

    /// <summary>Display name, in the host's language or as a reference to a resource; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Names of further conditions that are not read (interfaces, users, packages…): with any of them the rule may not apply.</summary>
    public IReadOnlyList<string> OtherConditions { get; init; } = [];
}
