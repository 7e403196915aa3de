using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Cases;

/// <summary>Labels a case by how it was made: what was planted, and what was sent of it.</summary>
internal static class Labels
{
    /// <summary>Causes whose decisive evidence rests on no time: a list that is empty, a value, a listener.</summary>
    private static readonly string[] WithoutTime = ["vss-writer", "loopback", "packet-size"];

    /// <summary>The label of one failure.</summary>
    public static IncidentLabel Of(Story story, Failure failure, Completeness completeness)
    {
        var given = failure.Sights.Where(static sight => sight.IsGiven).ToList();
        var isTimeUnsure = completeness is Completeness.NoZone or Completeness.AmbiguousDates;
        List<string> visible = isTimeUnsure && (completeness == Completeness.AmbiguousDates || story.Hosts.Any(static host => host.Zone != HostZone.Utc)) ? [] : [.. given.Select(static sight => sight.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new()
        {
            Job = failure.Job,
            Planted = [.. failure.Planted],
            Visible = visible,
            First = FirstOf(given, visible),
            Confirmable = [.. given.Where(sight => sight.IsDecisive && (!isTimeUnsure || WithoutTime.Contains(sight.Cause, StringComparer.Ordinal))).Select(static sight => sight.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Excludable = [.. Excludable(story, failure, isTimeUnsure).Where(cause => !failure.Planted.Contains(cause))],
        };
    }

    /// <summary>The label of an incident of a node that is no part of the case: nothing of it was sent but the server's log.</summary>
    public static IncidentLabel OfOther(int job, string cause) =>
        new() { Job = job, Planted = [cause], Visible = [cause], First = [cause], Confirmable = [], Excludable = ["preceding-error", "loopback"] };

    /// <summary>Decisive evidence ranks above other; what a cause explains ranks below it.</summary>
    private static List<string> FirstOf(List<Sight> given, List<string> visible)
    {
        var decisive = visible.Where(cause => given.Exists(sight => sight.IsDecisive && string.Equals(sight.Cause, cause, StringComparison.Ordinal))).ToList();
        if (visible.Contains("registry-unload", StringComparer.Ordinal))
            return [.. (decisive.Count == 0 ? visible : [.. decisive, "registry-unload"]).Where(static cause => cause is not "stale-process").Distinct(StringComparer.Ordinal)];
        return decisive.Count > 0 ? decisive : visible;
    }

    /// <summary>What the text about the causes lets exclude, and whether all it asks for was sent.</summary>
    private static IEnumerable<string> Excludable(Story story, Failure failure, bool isTimeUnsure)
    {
        var (agent, server) = (failure.Agent, story.Server);
        if (failure.Address is null || agent.Has(HostItem.Tcp))
            yield return "loopback";
        if (server.Has(story.JobsItem) || agent.Has(HostItem.AgentLog))
            yield return "preceding-error";
        if (isTimeUnsure || agent.IsUnrelated)
            yield break;
        var isFresh = !agent.IsRestartedSince;
        if (isFresh && agent.Has(HostItem.Application) && HasProcesses(agent))
            yield return "registry-unload";
        if (isFresh && !server.IsRestartedSince && HasProcesses(agent) && HasProcesses(server))
            yield return "stale-process";
        if (isFresh && agent.Has(HostItem.Tcp) && (HasProcesses(agent) || agent.Has(HostItem.System)))
            yield return "agent-stopped";
        if (isFresh && agent.Has(HostItem.Writers) && Covers(agent, HostItem.System, failure) && Covers(agent, HostItem.Application, failure))
            yield return "vss-writer";
        if (agent.Has(HostItem.FirewallLog) || agent.Has(HostItem.Security))
            yield return "firewall-ports";
        if (HasProcesses(agent) && agent.Has(HostItem.Services, HostItem.Minifilters) && !agent.HasAntivirus)
            yield return "antivirus";
    }

    /// <summary>A hole in a log before the job does not matter for the job.</summary>
    private static bool Covers(HostModel host, HostItem item, Failure failure) =>
        host.Has(item) || (host.StateOf(item) == ItemState.Holed && host.Breaks[item] < failure.Start.AddMinutes(-10));

    /// <summary>Either list is a list of processes.</summary>
    private static bool HasProcesses(HostModel host) => host.Has(HostItem.Processes) || host.Has(HostItem.ProcessesAgain);
}
