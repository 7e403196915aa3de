using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of antivirus products and of filter drivers.</summary>
internal static class ProtectionEvents
{
    /// <summary>A service or driver was installed.</summary>
    public const int ServiceInstalled = 7045;

    /// <summary>Microsoft Defender installs a driver of this name with a number behind it whenever it takes new definitions.</summary>
    private const string DefinitionDriver = "MpKsl";

    /// <summary>Who writes events of antivirus products: any record of them shows that the product was there.</summary>
    public static IReadOnlyList<string> Speakers { get; } = [.. ProtectionEventTable.All.Select(static row => row.Provider).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } =
    [
        .. Speakers.Select(static speaker => (speaker, (int?)null)),
        (Providers.FilterManager, FilterLoad.Load), (Providers.FilterManager, FilterLoad.Unload),
        (Providers.ServiceControlManager, ServiceInstalled),
    ];

    /// <summary>The events of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<ProtectionEvent>> Found = [];

    /// <summary>The events of a host in the order of time.</summary>
    public static IReadOnlyList<ProtectionEvent> Of(Host host) => Found.GetValue(host, Find);

    private static IReadOnlyList<ProtectionEvent> Find(Host host) =>
    [
        .. Logged(host).Concat(Installed(host)).Concat(Filters(host)).OrderBy(static happened => happened.AtUtc)
            .ThenBy(static happened => happened.Record.Origin.Entry, StringComparer.Ordinal).ThenBy(static happened => happened.Record.Value.RecordId),
    ];

    private static IEnumerable<ProtectionEvent> Logged(Host host) =>
        from channel in new[] { host.Application, host.System, host.Defender, host.Symantec }
        from row in ProtectionEventTable.All
        from record in channel.Of(row.Provider, row.EventIds)
        where !string.Equals(row.Product, ProtectionProducts.Trellix, StringComparison.Ordinal) || TrellixNumber.IsDetection(record.Value)
        select new ProtectionEvent(record, channel.Item, row.Kind, row.Product);

    private static IEnumerable<ProtectionEvent> Installed(Host host)
    {
        foreach (var record in host.System.Of(Providers.ServiceControlManager, ServiceInstalled))
        {
            var (name, image) = (record.Value["ServiceName"], record.Value["ImagePath"]);
            if (name?.StartsWith(DefinitionDriver, StringComparison.OrdinalIgnoreCase) == true)
                yield return Of(host, record, ProtectionEventKind.DefinitionsUpdated, ProtectionProducts.Defender);
            else if (ProtectionProducts.OfService(name, name, image) is { } product)
                yield return Of(host, record, ProtectionEventKind.Installed, product.Name);
        }
    }

    private static IEnumerable<ProtectionEvent> Filters(Host host)
    {
        foreach (var load in FilterLoad.Of(host))
        {
            if (ProtectionProducts.OfFilter(load.Name) is { } product)
                yield return Of(host, load.Record, ProtectionEventKind.FilterChanged, product.Name);
        }
    }

    private static ProtectionEvent Of(Host host, Sourced<EventRecord> record, ProtectionEventKind kind, string product) => new(record, host.System.Item, kind, product);
}
