using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>A minifilter that some evidence of a host shows.</summary>
/// <param name="Name">Driver name.</param>
/// <param name="Altitude">Altitude as written; null when not told.</param>
/// <param name="IsOfAntivirusGroup">Whether its altitude, or the group that the filter manager names, is that of antivirus drivers.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="AtUtc">When the filter manager loaded it, UTC; null for lists.</param>
/// <param name="IsLoaded">False when it is only registered.</param>
internal sealed record SeenFilter(string Name, string? Altitude, bool IsOfAntivirusGroup, Origin Origin, DateTimeOffset? AtUtc, bool IsLoaded)
{
    private const string ServicesKey = @"\Services\";
    private const string InstancesKey = @"\Instances\";
    private const string AltitudeValue = "Altitude";

    /// <summary>Drivers are loaded before the event log starts and notes it.</summary>
    private static readonly TimeSpan BeforeStartIsNoted = TimeSpan.FromMinutes(5);

    /// <summary>Name and altitude.</summary>
    public override string ToString() => Altitude is null ? Name : $"{Name} ({Altitude})";

    /// <summary>Whether it may be an antivirus driver that the table of products does not know.</summary>
    public bool IsUnknownOfAntivirusGroup => IsOfAntivirusGroup && ProtectionProducts.OfFilter(Name) is null && !OtherFilters.Has(Name);

    /// <summary>All minifilters that lists, events and registry of a host show, in this order; each as often as it is shown.</summary>
    /// <param name="host">The host.</param>
    /// <param name="at">Loads count from the last start of the host before this moment on, and up to it.</param>
    public static IEnumerable<SeenFilter> Of(Host host, DateTimeOffset at) => Listed(host).Concat(Loaded(host, at)).Concat(Registered(host));

    private static IEnumerable<SeenFilter> Listed(Host host)
    {
        foreach (var filter in host.Minifilters?.Facts ?? [])
            yield return new(filter.Value.Name, filter.Value.Altitude, AntivirusAltitudes.Holds(filter.Value.Altitude), filter.Origin, null, IsLoaded: true);
        foreach (var instance in host.MinifilterInstances?.Facts.DistinctBy(static instance => instance.Value.Filter, StringComparer.OrdinalIgnoreCase) ?? [])
            yield return new(instance.Value.Filter, instance.Value.Altitude, AntivirusAltitudes.Holds(instance.Value.Altitude), instance.Origin, null, IsLoaded: true);
    }

    private static IEnumerable<SeenFilter> Loaded(Host host, DateTimeOffset at)
    {
        var start = PowerMark.Of(host).Where(mark => mark.IsStart && mark.AtUtc <= at).Select(static mark => (DateTimeOffset?)mark.AtUtc).Max();
        var loaded = new Dictionary<string, FilterLoad>(StringComparer.OrdinalIgnoreCase);
        foreach (var load in FilterLoad.Of(host).Where(load => load.AtUtc <= at && !(load.AtUtc < start - BeforeStartIsNoted)))
        {
            if (load.IsLoad)
                loaded[load.Name] = load;
            else
                loaded.Remove(load.Name);
        }

        return loaded.Values.OrderBy(static load => load.AtUtc).ThenBy(static load => load.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static load => new SeenFilter(load.Name, load.Altitude, load.IsOfAntivirusGroup, load.Record.Origin, load.AtUtc, IsLoaded: true));
    }

    /// <summary>A driver that is registered runs unless a list of the loaded ones does not hold it.</summary>
    private static IEnumerable<SeenFilter> Registered(Host host)
    {
        foreach (var value in host.Registry.Values)
        {
            var path = value.Value.KeyPath;
            var name = path.IndexOf(ServicesKey, StringComparison.OrdinalIgnoreCase) is >= 0 and var services ? services + ServicesKey.Length : -1;
            if (name < 0 || !string.Equals(value.Value.Name, AltitudeValue, StringComparison.OrdinalIgnoreCase)
                || path.IndexOf(InstancesKey, name, StringComparison.OrdinalIgnoreCase) is not (> 0 and var end) || path.AsSpan(name, end - name).Contains('\\'))
                continue;
            yield return new(path[name..end], value.Value.Data?.Trim(), AntivirusAltitudes.Holds(value.Value.Data?.Trim()), value.Origin, null, IsLoaded: host.Minifilters is null);
        }
    }
}
