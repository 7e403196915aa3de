using System.Globalization;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>A protection product on a host with what shows it.</summary>
/// <param name="Product">The product.</param>
/// <param name="Signs">What shows it, the most dependable first.</param>
internal sealed record ProtectionPresence(ProtectionProduct Product, IReadOnlyList<PresenceSign> Signs)
{
    private const string Uninstall = @"\CurrentVersion\Uninstall\";

    /// <summary>Whether it runs or filters; false when everything of it stands still.</summary>
    public bool IsActive => Signs.Any(static sign => sign.IsActive);

    /// <summary>The product with its processes, services and drivers, for reports.</summary>
    public override string ToString() => $"{Product.Name} ({string.Join(", ", Signs.Where(sign => sign.IsActive || !IsActive).Select(static sign => sign.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSigns))})";

    /// <summary>Signs that a text names.</summary>
    private const int MostSigns = 6;

    /// <summary>
    /// The products of a host, in the order of the table: by process, image of a service, minifilter, and the list of installed programs
    /// (windows-evidence.md 6). Drivers that the filter manager loaded count only since the last start before <paramref name="at"/>.
    /// </summary>
    public static IReadOnlyList<ProtectionPresence> Of(Host host, DateTimeOffset at)
    {
        var signs = Processes(host).Concat(Services(host)).Concat(Filters(host, at)).Concat(Installed(host)).ToLookup(static pair => pair.Product, static pair => pair.Sign);
        return [.. ProtectionProducts.All.Where(signs.Contains).Select(product => new ProtectionPresence(product, [.. signs[product]]))];
    }

    private static IEnumerable<(ProtectionProduct Product, PresenceSign Sign)> Processes(Host host)
    {
        var seen = new HashSet<(int, string)>();
        foreach (var process in host.Processes.Reverse().SelectMany(static list => list.Processes))
        {
            if (ProtectionProducts.OfImage(process.Value.Name) is { } product && seen.Add((process.Value.Pid, process.Value.Name)))
                yield return (product, new(string.Create(CultureInfo.InvariantCulture, $"{process.Value.Name} (PID {process.Value.Pid})"), process.Origin, process.Value.StartUtc, IsActive: true));
        }
    }

    private static IEnumerable<(ProtectionProduct Product, PresenceSign Sign)> Services(Host host)
    {
        foreach (var service in host.Services?.Services ?? [])
        {
            if (ProtectionProducts.OfService(service.Value.Name, service.Value.DisplayName, service.Value.ImagePath) is { } product)
                yield return (product, new(service.Value.Name, service.Origin, null, IsActive: service.Value.State != ServiceState.Stopped));
        }
    }

    private static IEnumerable<(ProtectionProduct Product, PresenceSign Sign)> Filters(Host host, DateTimeOffset at)
    {
        foreach (var filter in SeenFilter.Of(host, at))
        {
            if (ProtectionProducts.OfFilter(filter.Name) is { } product)
                yield return (product, new(filter.ToString(), filter.Origin, filter.AtUtc, filter.IsLoaded));
        }
    }

    private static IEnumerable<(ProtectionProduct Product, PresenceSign Sign)> Installed(Host host)
    {
        foreach (var value in host.Registry.Values)
        {
            if (string.Equals(value.Value.Name, "DisplayName", StringComparison.OrdinalIgnoreCase) && value.Value.KeyPath.Contains(Uninstall, StringComparison.OrdinalIgnoreCase)
                && value.Value.Data is { } title && ProtectionProducts.OfTitle(title) is { } product)
                yield return (product, new(title.Trim(), value.Origin, null, IsActive: true));
        }
    }
}
