namespace ArcBundle.Scenarios.Logs;

/// <summary>How a log writes a node.</summary>
internal enum NodeStyle
{
    /// <summary>Short name and address.</summary>
    Short,

    /// <summary>Full name and address.</summary>
    Full,

    /// <summary>Name in small letters, and address.</summary>
    Small,

    /// <summary>The address in the name's place.</summary>
    AddressOnly,

    /// <summary>Short name and IPv6 address.</summary>
    Version6,
}
