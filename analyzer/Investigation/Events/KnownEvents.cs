using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>The events that causes and the time line ask for, so that a reader can pass over all others.</summary>
internal static class KnownEvents
{
    /// <summary>Pairs of provider and event id.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> All { get; } =
    [
        (Providers.UserProfiles, HiveLeak.EventId),
        (Providers.Winlogon, 7001), (Providers.Winlogon, 7002),
        (Providers.Security, 4634), (Providers.Security, 4647),
        (DefenderExclusions.Provider, DefenderExclusions.EventId),
        (Providers.Vss, null), (Providers.VolSnap, null),
        .. ServiceChange.EventIds.Select(static id => (Providers.ServiceControlManager, (int?)id)),
        .. PowerMark.Events.Select(static mark => (mark.Provider, (int?)mark.EventId)),
        .. NetworkEvents.Known, .. LoadEvents.Known, .. ProtectionEvents.Known, .. FirewallEvents.Known, .. ClockEvents.Known, .. LogClearing.Known, .. ProductEvents.Known,
    ];

    /// <summary>A selection of them.</summary>
    public static EventSelection Selection { get; } = new(All);

    /// <summary>A selection of them and of others.</summary>
    public static EventSelection With(IEnumerable<(string Provider, int? EventId)> others) => new(All.Concat(others));
}
