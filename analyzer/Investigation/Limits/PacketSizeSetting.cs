using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>One value that tells the size of packets, found anywhere below the product's registry keys, in either view.</summary>
/// <param name="Host">The host it was found on.</param>
/// <param name="Value">The registry value, with its path and raw data.</param>
/// <param name="Number">The size; null when the data is no number (withheld, text, binary).</param>
internal sealed record PacketSizeSetting(Host Host, Sourced<RegistryFact> Value, long? Number)
{
    /// <summary>The size that holds where none is set (vendor article 3140109663 and what it links to).</summary>
    public const long Default = 512;

    /// <summary>The smallest size allowed; same source.</summary>
    public const long Least = 48;

    /// <summary>The largest size allowed; same source.</summary>
    public const long Most = 65536;

    /// <summary>Name of the value as the registry writes it.</summary>
    public string Name => Value.Value.Name!.Trim();

    /// <summary>Whether it is known and lies outside of what is allowed.</summary>
    public bool IsOutside => Number is < Least or > Most;

    /// <summary>The settings of a host, in the order found.</summary>
    public static IReadOnlyList<PacketSizeSetting> Of(Host host) =>
    [
        .. host.Registry.ConnectionValues.Where(static value => ConnectionValueNames.IsPacketSize(value.Value.Name)).Take(LimitSetting.MostOfHost)
            .Select(value => new PacketSizeSetting(host, value, value.Value.Masked ? null : HostRegistry.NumberOf(value.Value))),
    ];

    /// <summary>The bounds as text, for the fingerprint of the rules.</summary>
    public static string Canonical => string.Create(CultureInfo.InvariantCulture, $"packet default {Default} allowed {Least}-{Most}");
}
