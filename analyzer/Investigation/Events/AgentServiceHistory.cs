using System.Runtime.CompilerServices;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>What the System log tells of the Universal Agent service over time.</summary>
/// <param name="Changes">Its changes in the order of time, without stops that a shutdown of the host made.</param>
/// <param name="ShutdownStops">Stops within five minutes before a shutdown: they belong to the network cause.</param>
/// <param name="LogsStarts">Whether this log records starts of services (7036) at all; later Windows versions may not.</param>
internal sealed record AgentServiceHistory(IReadOnlyList<ServiceChange> Changes, IReadOnlyList<ServiceChange> ShutdownStops, bool LogsStarts)
{
    /// <summary>How long before a shutdown a stop is the shutdown's own.</summary>
    public static readonly TimeSpan BeforeShutdown = TimeSpan.FromMinutes(5);

    /// <summary>The history of each host, found once: every incident asks for it.</summary>
    private static readonly ConditionalWeakTable<Host, AgentServiceHistory> Found = [];

    /// <summary>The last change at or before a moment; null without one.</summary>
    public ServiceChange? LastBefore(DateTimeOffset moment) => Changes.LastOrDefault(change => change.AtUtc <= moment);

    /// <summary>The first change after a moment; null without one.</summary>
    public ServiceChange? FirstAfter(DateTimeOffset moment) => Changes.FirstOrDefault(change => change.AtUtc > moment);

    /// <summary>
    /// Whether the host went down between a start of the service and a later moment: what ran before does not run on after it. A start of the host
    /// that is logged just after the service's belongs to it; a shutdown that was only asked for may have been called off.
    /// </summary>
    public bool WentDownBetween(Host host, DateTimeOffset startUtc, DateTimeOffset toUtc) =>
        ShutdownStops.Any(stop => stop.AtUtc > startUtc && stop.AtUtc <= toUtc)
        || PowerMark.Of(host).Any(mark => mark.AtUtc <= toUtc && mark.Record.Value.EventId != PowerMark.Request && mark.AtUtc > (mark.IsStart ? startUtc + BeforeShutdown : startUtc));

    /// <summary>The history of a host's agent service.</summary>
    public static AgentServiceHistory Of(Host host) => Found.GetValue(host, Find);

    private static AgentServiceHistory Find(Host host)
    {
        var known = host.Services?.UniversalAgent?.Value;
        var marks = PowerMark.Of(host);
        var changes = new List<ServiceChange>();
        var shutdownStops = new List<ServiceChange>();
        var logsStarts = false;
        foreach (var change in ServiceChange.Of(host))
        {
            logsStarts |= change.IsStart;
            var isAgent = Is(change.Key, known?.Name) || ProductNames.IsAgentKey(change.Key) || Is(change.DisplayName, known?.DisplayName)
                || Is(change.DisplayName, known?.Name) || ProductNames.IsAgentDisplayName(change.DisplayName) || ProductNames.IsAgentKey(change.DisplayName);
            if (isAgent)
                (IsOfShutdown(change, marks) ? shutdownStops : changes).Add(change);
        }

        return new(changes, shutdownStops, logsStarts);
    }

    private static bool IsOfShutdown(ServiceChange change, IReadOnlyList<PowerMark> marks) =>
        change.Kind is ServiceChangeKind.Stopped or ServiceChangeKind.Crashed
        && marks.Any(mark => mark.AtUtc >= change.AtUtc && mark.AtUtc <= change.AtUtc + BeforeShutdown
            || mark is { IsStart: false } && mark.Record.Value.EventId == 1074 && mark.AtUtc <= change.AtUtc && mark.AtUtc >= change.AtUtc - BeforeShutdown);

    private static bool Is(string? left, string? right) =>
        left is not null && right is not null && string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
