namespace ArcBundle.Analyzer.Investigation;

/// <summary>Whether a line of a job concerns the node of an incident.</summary>
internal static class LineConcern
{
    /// <summary>True when it names the node, or names none and could be of it: lines of another agent's own log are of that agent.</summary>
    /// <param name="line">A line of the incident's job.</param>
    /// <param name="agent">The agent's host; null when its evidence was not given.</param>
    /// <param name="node">The agent's node; null when nothing tells.</param>
    /// <param name="evidence">The case.</param>
    public static bool Of(LogLine line, Host? agent, NodeKey? node, CaseEvidence evidence)
    {
        if (line.Node is null && line.Address is null)
            return evidence[line.Host].Role != HostRole.Agent || agent is null || evidence.Machines.AreOne(agent.Id, line.Host);
        return node is null || evidence.Nodes.NamedBy(line) is not { } key || key == node;
    }
}
