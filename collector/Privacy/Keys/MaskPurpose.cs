namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>What a number of <see cref="MaskSecret"/> is for.</summary>
internal static class MaskPurpose
{
    /// <summary>A name, of a host or of a user: one name has one pseudonym, but for its prefix.</summary>
    public const byte Name = 1;

    /// <summary>A bit of an IPv4 prefix.</summary>
    public const byte PrefixOf4 = 2;

    /// <summary>A bit of an IPv6 prefix.</summary>
    public const byte PrefixOf6 = 3;

    /// <summary>The interface part of an IPv6 address.</summary>
    public const byte InterfaceOf6 = 4;

    /// <summary>The block of 10.0.0.0/8 that 192.168.0.0/16 changes places with.</summary>
    public const byte PrivateBlock = 5;

    /// <summary>The domain of a SID.</summary>
    public const byte Domain = 6;
}
