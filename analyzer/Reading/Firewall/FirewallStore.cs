namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>Where a setting of Windows Firewall comes from.</summary>
internal enum FirewallStore
{
    /// <summary>The host's own settings.</summary>
    Local,

    /// <summary>Group policy, which goes before the host's own settings.</summary>
    Policy,

    /// <summary>The outcome of both, as <c>netsh</c> shows it.</summary>
    Effective,
}
