namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>What a firewall does with connections to a port of its host.</summary>
internal enum Permission
{
    /// <summary>The rules do not tell: a condition is not known, or the profiles differ.</summary>
    Unknown,

    /// <summary>A rule lets them in, in every profile that may be in force.</summary>
    Allowed,

    /// <summary>Nothing lets them in, or a rule keeps them out, in every profile that may be in force.</summary>
    Blocked,

    /// <summary>The firewall is off in every profile that may be in force, or lets everything in.</summary>
    Open,
}
