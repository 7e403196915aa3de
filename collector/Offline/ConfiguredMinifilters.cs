using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline;

/// <summary>
/// The minifilters that a registry configures: every service with a key <c>Instances</c>, and the altitude of its default instance. Whether
/// one was loaded, and on which volumes, a disk does not tell.
/// </summary>
internal static class ConfiguredMinifilters
{
    private const string Instances = @"\Instances";
    private const string Default = "DefaultInstance";
    private const string Altitude = "Altitude";

    /// <summary>Reads them from a walk over the keys <c>Services\*\Instances</c> and those below, ordered by name.</summary>
    public static IReadOnlyList<MinifilterFact> Of(RegistryTree instances) =>
        [.. instances.Facts
            .Where(static fact => fact.Name is not null)
            .GroupBy(static fact => ServiceOf(fact.KeyPath), StringComparer.OrdinalIgnoreCase)
            .Where(static filter => filter.Key.Length > 0)
            .Select(static filter => new MinifilterFact(filter.Key, AltitudeOf([.. filter])))
            .Where(static filter => filter.Altitude is not null)
            .OrderBy(static filter => filter.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The altitude of the default instance, else of the first that has one.</summary>
    private static string? AltitudeOf(List<RegistryFact> facts)
    {
        var chosen = facts.Find(static fact => string.Equals(fact.Name, Default, StringComparison.OrdinalIgnoreCase))?.Data;
        List<RegistryFact> altitudes = [.. facts.Where(static fact => string.Equals(fact.Name, Altitude, StringComparison.OrdinalIgnoreCase))];
        return (altitudes.Find(fact => fact.KeyPath.EndsWith('\\' + chosen, StringComparison.OrdinalIgnoreCase)) ?? altitudes.FirstOrDefault())?.Data;
    }

    /// <summary>Name of the service that a key at or below its <c>Instances</c> belongs to; empty when it is none.</summary>
    private static string ServiceOf(string keyPath)
    {
        var end = (keyPath + '\\').LastIndexOf(Instances + '\\', StringComparison.OrdinalIgnoreCase);
        return end < 0 ? string.Empty : keyPath[(keyPath.LastIndexOf('\\', end - 1) + 1)..end];
    }
}
