using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A moment at which a host was started or went down.</summary>
/// <param name="Record">The record.</param>
/// <param name="IsStart">True for a start, false for a shutdown or the request for one.</param>
internal sealed record PowerMark(Sourced<EventRecord> Record, bool IsStart)
{
    /// <summary>User32: a process or user asked for a shutdown, which may be called off.</summary>
    public const int Request = 1074;

    private static readonly (string Provider, int EventId, bool IsStart)[] Table =
    [
        (Providers.EventLog, 6005, true), (Providers.EventLog, 6008, true), (Providers.EventLog, 6009, true),
        (Providers.KernelPower, 41, true), (Providers.KernelGeneral, 12, true),
        (Providers.EventLog, 6006, false), (Providers.User32, Request, false), (Providers.KernelGeneral, 13, false), (Providers.KernelPower, 109, false),
    ];

    /// <summary>The marks of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<PowerMark>> Found = [];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The events that are marks.</summary>
    public static IEnumerable<(string Provider, int EventId)> Events => Table.Select(static row => (row.Provider, row.EventId));

    /// <summary>The marks of a host in the order of time.</summary>
    public static IReadOnlyList<PowerMark> Of(Host host) => Found.GetValue(host, Find);

    private static IReadOnlyList<PowerMark> Find(Host host) =>
    [
        .. Table.SelectMany(row => host.System.Of(row.Provider, row.EventId).Select(record => new PowerMark(record, row.IsStart)))
            .OrderBy(static mark => mark.AtUtc).ThenBy(static mark => mark.Record.Origin.Entry, StringComparer.Ordinal)
            .ThenBy(static mark => mark.Record.Value.RecordId),
    ];
}
