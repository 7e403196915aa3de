namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>Settings of one profile of Windows Firewall. A member is null where the source does not tell it.</summary>
/// <param name="Name"><c>Domain</c>, <c>Private</c> or <c>Public</c>; null when the text names it in a language that is not known.</param>
/// <param name="Store">Where the settings come from.</param>
/// <param name="IsEnabled">Whether the firewall is on in this profile.</param>
/// <param name="BlocksInbound">Whether connections to this host that no rule allows are blocked.</param>
/// <param name="BlocksOutbound">Whether connections from this host that no rule allows are blocked.</param>
/// <param name="IgnoresRules">Whether connections to this host are blocked even where a rule allows them.</param>
/// <param name="UsesLocalRules">Whether the host's own rules count beside those of the policy.</param>
/// <param name="LogsDropped">Whether dropped packets are logged. Off, a log without drops says nothing.</param>
/// <param name="LogsAllowed">Whether allowed connections are logged.</param>
/// <param name="LogPath">Path of the log, as written.</param>
internal sealed record FirewallProfile(
    string? Name,
    FirewallStore Store,
    bool? IsEnabled = null,
    bool? BlocksInbound = null,
    bool? BlocksOutbound = null,
    bool? IgnoresRules = null,
    bool? UsesLocalRules = null,
    bool? LogsDropped = null,
    bool? LogsAllowed = null,
    string? LogPath = null);
