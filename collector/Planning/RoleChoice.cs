namespace ArcBundle.Collector.Planning;

/// <summary>Which side of the product the user says this host is.</summary>
internal enum RoleChoice
{
    /// <summary>Find out.</summary>
    Auto,

    /// <summary>The backup server only.</summary>
    Server,

    /// <summary>A client agent only.</summary>
    Agent,

    /// <summary>Both sides on one host.</summary>
    Both,
}
