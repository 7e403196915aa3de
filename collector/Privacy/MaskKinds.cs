namespace ArcBundle.Collector.Privacy;

/// <summary>What <c>--mask</c> replaces by pseudonyms.</summary>
[Flags]
internal enum MaskKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Names of hosts and domains.</summary>
    Names = 1,

    /// <summary>IP addresses.</summary>
    Addresses = 2,

    /// <summary>Names of users, and the SIDs of their domains.</summary>
    Users = 4,

    /// <summary>All of them.</summary>
    All = Names | Addresses | Users,
}
