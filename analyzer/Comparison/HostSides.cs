using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using Fields = System.Collections.Generic.IReadOnlyList<(string Field, string? Value)>;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Makes the sides of the areas of one host. Numbers that always change (process ids, counters, processor time) are left out.</summary>
/// <param name="host">The host.</param>
/// <param name="context">Its context; null for what was collected by hand.</param>
internal sealed class HostSides(Host host, BundleContext? context)
{
    /// <summary>The side of an area; areas of the analysis have none here.</summary>
    public AreaSide Of(string area) => area switch
    {
        ComparedAreas.Host => AreaSide.Of(isWhole: false, [(string.Empty, Self())]),
        ComparedAreas.DynamicPorts => Listed(host.DynamicPorts, ItemCatalog.NetworkDynamicPorts, static range =>
            ($"{range.Protocol} {range.Family ?? "-"}", [("first", Number(range.First)), ("count", Number(range.Count))])),
        ComparedAreas.Ports => Listed(host.PortConfig, ItemCatalog.ConfigPorts, static entry =>
            (entry.Service ?? entry.Host ?? entry.Address ?? "-", [("ports", string.Join(',', entry.Ports.Select(static range => string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}")))), ("host", entry.Host), ("address", entry.Address)])),
        ComparedAreas.Adapters => Listed(host.Adapters, ItemCatalog.NetworkAdapters, static adapter =>
            (adapter.Name ?? adapter.Id, [("up", Answer(adapter.IsUp)), ("bitsPerSecond", Number(adapter.BitsPerSecond)), ("description", adapter.Description), ("addresses", adapter.Addresses)])),
        ComparedAreas.HostsFile => host.HostsFile is { } file
            ? AreaSide.Of(file.IsWhole, file.Facts.SelectMany(static line => line.Value.Names.Select(name => (name, Together(("address", line.Value.Address))))))
            : Unseen(ItemCatalog.NetworkHosts),
        ComparedAreas.Services => host.Services is { } services
            ? AreaSide.Of(services.IsWholeList, services.Services.Select(static service => (service.Value.Name, OfService(service.Value))))
            : Unseen(ItemCatalog.Services),
        ComparedAreas.Processes => Processes(),
        ComparedAreas.Writers => host.Writers is { } writers
            ? AreaSide.Of(host.Items.IsWhole(ItemCatalog.VssWriters), writers.Writers.Select(static writer =>
                (writer.Value.Name, Together(("state", Number(writer.Value.Number)), ("lastError", writer.Value.HasLastError switch { null => null, false => "none", true => writer.Value.LastError })))))
            : Unseen(ItemCatalog.VssWriters),
        ComparedAreas.Minifilters => Listed(host.Minifilters, ItemCatalog.Minifilters, static filter =>
            (filter.Name, [("altitude", filter.Altitude), ("instances", Number(filter.Instances)), ("legacy", filter.IsLegacy ? "yes" : "no")])),
        ComparedAreas.Exclusions => host.DefenderExclusions is { } exclusions
            ? AreaSide.Of(host.Items.IsWhole(ItemCatalog.Antivirus), exclusions.Select(static exclusion =>
                ($"{exclusion.Value.Kind.ToString().ToLowerInvariant()} {exclusion.Value.Value}", Together(("policy", exclusion.Value.IsPolicy ? "yes" : "no")))))
            : Unseen(ItemCatalog.Antivirus),
        ComparedAreas.Product => RegistrySide.Of(host, ItemCatalog.RegistryProduct),
        ComparedAreas.Policy => RegistrySide.Of(host, ItemCatalog.RegistryPolicy),
        ComparedAreas.Tcpip => RegistrySide.Of(host, ItemCatalog.RegistryTcpip),
        ComparedAreas.Firewall => RegistrySide.Of(host, ItemCatalog.RegistryFirewall),
        _ => throw new ArgumentException($"No area '{area}' of a host.", nameof(area)),
    };

    /// <summary>The state of an item that was not seen.</summary>
    public static string StateOf(Host host, ItemId item) => host.Items[item]?.Outcome.ToName() ?? "not-sent";

    private Fields Self() =>
    [
        ("name", host.Name),
        ("role", Reporting.Wording.HostRoleNames.ToName(host.Role)),
        ("timeZone", host.Zone.Zone?.Id),
        ("os", context?.Os),
        ("products", context is null ? null : string.Join("; ", context.Products.Select(static product => product.Version is { Length: > 0 } version ? $"{product.Name} {version}" : product.Name))),
    ];

    private AreaSide Processes()
    {
        if (host.Processes.Count == 0)
            return Unseen(ItemCatalog.ProcessesStart);
        var last = host.Processes[^1];
        return AreaSide.Of(host.Items.IsWhole(last.Item), last.Processes.GroupBy(static process => process.Value.Name, StringComparer.OrdinalIgnoreCase).Select(static group =>
            (group.Key, Together(
                ("count", Number(group.Count())),
                ("path", Joined(group.Select(static process => process.Value.ImagePath))),
                ("owner", Joined(group.Select(static process => process.Value.Owner)))))));
    }

    private AreaSide Listed<T>(HostListing<T>? listing, ItemId item, Func<T, (string Name, Fields Fields)> thing) =>
        listing is null ? Unseen(item) : AreaSide.Of(listing.IsWhole, listing.Facts.Select(fact => thing(fact.Value)));

    private AreaSide Unseen(ItemId item) => AreaSide.Unseen(StateOf(host, item));

    private static Fields OfService(ServiceFact service) =>
    [
        ("state", service.State == ServiceState.Unknown ? null : service.State.ToString().ToLowerInvariant()),
        ("startType", service.StartType?.ToString().ToLowerInvariant()),
        ("account", service.Account),
        ("imagePath", service.ImagePath),
    ];

    private static Fields Together(params ReadOnlySpan<(string Field, string? Value)> fields) => [.. fields];

    private static string? Joined(IEnumerable<string?> values)
    {
        var known = values.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return known.Count == 0 ? null : string.Join(" | ", known);
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Answer(bool? answer) => answer switch { true => "yes", false => "no", null => null };
}
