using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of Windows Firewall: dropped and blocked connections, changed settings and rules.</summary>
internal static class FirewallEvents
{
    /// <summary>Security: 5152 a packet was dropped, 5157 a connection was blocked. Written only while the Filtering Platform is audited.</summary>
    public static IReadOnlyList<int> Blocked { get; } = [5152, 5157];

    /// <summary>
    /// Of the firewall's own log: 2003 a setting of a profile, 2004 a rule added, 2005 changed, 2006 deleted; later versions of Windows write 2097,
    /// 2099 and 2052 for the last three (these from memory).
    /// </summary>
    public static IReadOnlyList<int> Changes { get; } = [2003, 2004, 2005, 2006, 2052, 2097, 2099];

    /// <summary>A program was kept from accepting connections.</summary>
    public const int ProgramBlocked = 2011;

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } =
    [
        .. Blocked.Select(static id => (Providers.Security, (int?)id)),
        .. Changes.Append(ProgramBlocked).Select(static id => (Providers.Firewall, (int?)id)),
    ];

    /// <summary>Changes of a host's firewall, and programs that it blocked, in the order of time.</summary>
    public static IEnumerable<Sourced<EventRecord>> ChangesOf(Host host) => host.Firewall.Of(Providers.Firewall, [.. Changes, ProgramBlocked]);
}
