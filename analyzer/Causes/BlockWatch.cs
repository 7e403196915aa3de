using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Firewalls;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Whether the logs that would show a drop or a changed rule saw the silence and the failure, and show none.</summary>
internal static class BlockWatch
{
    /// <summary>
    /// Where the logs are in which none was found; null when those of one of the two hosts do not cover the time, do not log drops, or hold a change. Either
    /// host's firewall can end the connection, so both are asked.
    /// </summary>
    public static IReadOnlyList<EvidencePointer>? Of(Incident incident)
    {
        if (incident is not { Agent: { } agent, Server: { } server, Silence: { } silence })
            return null;
        var window = silence with { ToUtc = incident.LastUtc };
        var watched = new List<EvidencePointer>();
        foreach (var host in new[] { agent, server }.DistinctBy(static host => host.Id, StringComparer.Ordinal))
        {
            var logs = DropLog.ShowsDrops(host) && DropLog.WhyNotCovering(host, window) is null;
            var isAudited = host.Security.Of(Providers.Security, FirewallEvents.Blocked).Any() && host.Security.WhyNotCovering(window) is null;
            if (!(logs || isAudited) || host.Firewall.Coverages.Count == 0 || host.Firewall.WhyNotCovering(window) is not null
                || FirewallEvents.ChangesOf(host).Any(record => window.Contains(record.Value.TimeUtc)))
                return null;
            if (logs)
                watched.Add(Pointers.To(host, host.FirewallLog!.Listing));
            watched.AddRange(Pointers.To(host, isAudited ? [host.Security, host.Firewall] : [host.Firewall]));
        }

        return watched;
    }
}
