using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Causes;

/// <summary>What one host tells of the packet size.</summary>
/// <param name="Host">The host.</param>
/// <param name="Settings">The values found, in the order found.</param>
/// <param name="Root">The product's key that was read whole; null when a value may be set without being seen.</param>
internal sealed record PacketSizeSide(Host Host, IReadOnlyList<PacketSizeSetting> Settings, Origin? Root)
{
    /// <summary>The values of one name.</summary>
    public IReadOnlyList<PacketSizeSetting> Named(string name) => [.. Settings.Where(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The sizes that some of its values tell: the default where none is set; empty when any is not known.</summary>
    public IReadOnlySet<long> NumbersOf(IReadOnlyList<PacketSizeSetting> settings)
    {
        if (settings.Count == 0)
            return Root is null ? new HashSet<long>() : new HashSet<long> { PacketSizeSetting.Default };
        return settings.All(static setting => setting.Number is not null) ? settings.Select(static setting => setting.Number!.Value).ToHashSet() : new HashSet<long>();
    }
}
