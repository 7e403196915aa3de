using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>An event log channel that is read.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Name of the channel.</param>
/// <param name="EventIds">Numbers of the events wanted; none for all.</param>
/// <param name="MostEvents">Events taken at most, the newest; null for all.</param>
internal sealed record EventChannel(ItemId Item, string Name, IReadOnlyList<int> EventIds, int? MostEvents = null)
{
    /// <summary>
    /// Events of the Security log: 4634 and 4647 are logoffs, 5152 and 5157 packets and connections that Windows Filtering Platform dropped
    /// (Microsoft: "Advanced security auditing"). A busy file server writes a hundred thousand of them a day.
    /// </summary>
    private const int MostSecurityEvents = 50_000;

    /// <summary>All channels, in the order of the catalog.</summary>
    public static IReadOnlyList<EventChannel> All { get; } =
    [
        new(ItemCatalog.EventsApplication, "Application", []),
        new(ItemCatalog.EventsSystem, "System", []),
        new(ItemCatalog.EventsUserProfile, "Microsoft-Windows-User Profile Service/Operational", []),
        new(ItemCatalog.EventsDefender, "Microsoft-Windows-Windows Defender/Operational", []),
        new(ItemCatalog.EventsFirewall, "Microsoft-Windows-Windows Firewall With Advanced Security/Firewall", []),
        new(ItemCatalog.EventsSecurity, "Security", [4634, 4647, 5152, 5157], MostSecurityEvents),
    ];

    /// <summary>Name of the channel's file, in which Windows writes the slash as <c>%4</c>.</summary>
    public string FileName => Name.Replace("/", "%4", StringComparison.Ordinal) + ".evtx";

    /// <summary>Whether only some of the channel's events are wanted, so that its whole file is not to be taken from a running host.</summary>
    public bool IsSelection => EventIds.Count > 0;
}
