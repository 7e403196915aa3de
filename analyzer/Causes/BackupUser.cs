using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Who the agent's processes run as.</summary>
internal static class BackupUser
{
    /// <summary>
    /// SIDs of the backup user: those given, the owners of the agent's processes that are SIDs, and those that logoff events give to an
    /// owner's name. Accounts of the system itself have no registry that a logoff unloads and are left out.
    /// </summary>
    public static IReadOnlySet<string> SidsOf(Host agent, CaseEvidence evidence)
    {
        var sids = new HashSet<string>(evidence.BackupUserSids, StringComparer.OrdinalIgnoreCase);
        var owners = agent.ProcessesNamed(ProductNames.AgentJobProcesses).Select(static process => process.Value.Owner).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var owner in owners)
        {
            if (owner.StartsWith("S-1-", StringComparison.OrdinalIgnoreCase))
                sids.Add(owner);
        }

        foreach (var record in agent.Security.Of(Providers.Security, 4634, 4647))
        {
            var (sid, user, domain) = (record.Value["TargetUserSid"], record.Value["TargetUserName"], record.Value["TargetDomainName"]);
            if (sid is not null && user is not null && (owners.Contains($@"{domain}\{user}") || owners.Contains(user)))
                sids.Add(sid);
        }

        sids.RemoveWhere(static sid => !sid.StartsWith("S-1-5-21-", StringComparison.OrdinalIgnoreCase) && !sid.StartsWith("S-1-12-", StringComparison.OrdinalIgnoreCase));
        return sids;
    }
}
