namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>Whether a firewall rule is about a connection.</summary>
internal enum RuleEffect
{
    /// <summary>It is about other ones.</summary>
    No,

    /// <summary>It has a condition that cannot be checked here.</summary>
    Maybe,

    /// <summary>It is about this one.</summary>
    Yes,
}
