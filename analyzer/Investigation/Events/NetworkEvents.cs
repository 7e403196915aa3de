using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of the System log that speak of the network or the sleep of a host.</summary>
internal static class NetworkEvents
{
    /// <summary>
    /// Events of Windows' network stack that break connections: 4199 another host has the same address, 4227 a port was used again too soon,
    /// 4231 and 4266 no dynamic port was left (TCP, UDP).
    /// </summary>
    public static IReadOnlyList<int> Stack { get; } = [4199, 4227, 4231, 4266];

    /// <summary>Microsoft-Windows-NDIS: 10317 an interface was halted, 10400 it was reset. Shown, and no finding: it need not have lost its link.</summary>
    public static IReadOnlyList<int> Interface { get; } = [10317, 10400];

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } =
    [
        .. LinkEventTable.Rows.Select(static row => (row.Provider, (int?)row.EventId)),
        .. Stack.Select(static id => (Providers.Tcpip, (int?)id)),
        .. Interface.Select(static id => (Providers.Ndis, (int?)id)),
        (Providers.DnsClient, NameTimeout.EventId),
        (Providers.KernelPower, Downtime.Sleeps), (Providers.KernelPower, Downtime.Wakes),
    ];

    /// <summary>The failures of a host's network stack, in the order of time.</summary>
    public static IEnumerable<Sourced<EventRecord>> StackFailures(Host host) => host.System.Of(Providers.Tcpip, Stack);

    /// <summary>What the verdicts rest on, for the fingerprint of the rules.</summary>
    public static IEnumerable<string> Canonical =>
    [
        "links " + LinkEventTable.Canonical, "stack " + string.Join(',', Stack), string.Create(CultureInfo.InvariantCulture, $"link after start {LinkChange.AfterStart}"),
        string.Create(CultureInfo.InvariantCulture, $"sleep {Downtime.Sleeps} {Downtime.Wakes}"), "power " + string.Join(',', PowerMark.Events),
    ];
}
