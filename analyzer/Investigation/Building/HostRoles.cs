namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// Tells what each host of a case is in the backup. The collector's word counts first, then what only a server has. A log whose job lines name
/// another host as node is a server's too, unless it is an agent's log that names its server as the other end: the logs of the others tell.
/// </summary>
internal static class HostRoles
{
    /// <summary>The roles, in the order of the hosts.</summary>
    public static IReadOnlyList<HostRole> Of(IReadOnlyList<HostDraft> drafts)
    {
        var signs = drafts.Select(static draft => new RoleSigns(draft)).ToList();
        var sure = signs.Where(static one => one.IsSurelyServer).ToList();
        var agents = signs.Where(one => one.OnlyNamesOthers && (IsAgentOf(one, sure) || signs.Exists(other => Yields(one, other, signs)))).ToHashSet();
        return [.. signs.Select(one => RoleOf(one, agents.Contains(one)))];
    }

    private static HostRole RoleOf(RoleSigns signs, bool namesItsServer)
    {
        if (signs.Told is { } told)
            return told;
        if (signs.IsSurelyServer || (signs.OnlyNamesOthers && !namesItsServer))
            return signs.NamesItself ? HostRole.Both : HostRole.Server;
        return signs.HasAgentProgram || namesItsServer ? HostRole.Agent : HostRole.Unknown;
    }

    /// <summary>
    /// Whether the other ends that a log names are its servers: hosts known as such, or, when a server's log calls this host a node, a single
    /// one that no server's log calls a node.
    /// </summary>
    private static bool IsAgentOf(RoleSigns one, List<RoleSigns> servers)
    {
        var unknown = one.Others.Where(other => !servers.Exists(server => server.IsMeantBy(other))).ToList();
        return unknown.Count == 0 || (unknown.Count == 1 && servers.Exists(server => server.Names(one)) && !servers.Exists(server => server.Others.Contains(unknown[0])));
    }

    /// <summary>Of two hosts that name each other, and that nothing else tells apart, whether <paramref name="one"/> is the agent.</summary>
    private static bool Yields(RoleSigns one, RoleSigns other, List<RoleSigns> all)
    {
        if (one == other || !other.OnlyNamesOthers || !one.Names(other) || !other.Names(one))
            return false;
        var order = one.HasAgentProgram.CompareTo(other.HasAgentProgram);
        if (order == 0)
            order = other.HasSessions.CompareTo(one.HasSessions);
        if (order == 0)
            order = other.Others.Count.CompareTo(one.Others.Count);
        if (order == 0)
            order = other.JobLines.CompareTo(one.JobLines);
        if (order == 0)
            order = string.CompareOrdinal(one.Name, other.Name);
        return order != 0 ? order > 0 : all.IndexOf(one) > all.IndexOf(other);
    }
}
