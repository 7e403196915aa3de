namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Tells what a host is in the backup.</summary>
internal static class HostRoles
{
    /// <summary>The collector's word; else by processes, services and logs: a server's processes or services, an activity log, or a log that names other hosts as nodes.</summary>
    public static HostRole Of(HostDraft draft, IReadOnlyList<ProcessSnapshot> snapshots, HostIdentity identity)
    {
        switch (draft.Evidence.Context?.Role)
        {
            case "server":
                return HostRole.Server;
            case "agent":
                return HostRole.Agent;
            case "both":
                return HostRole.Both;
        }

        var processes = snapshots.SelectMany(static list => list.Processes).Select(static process => process.Value.Name).ToList();
        var services = draft.Services.SelectMany(static list => list.Facts).Select(static service => service.Value).ToList();
        var isServer = processes.Exists(ProductNames.IsServerName)
            || services.Exists(static service => ProductNames.IsServerName(service.Name) || (service.ImagePath is { } path && ProductNames.IsServerImage(path)))
            || draft.Logs.Exists(static log => log.IsActivity || log.Entry.Item == Format.Items.ItemCatalog.LogsServer);
        var isAgent = processes.Exists(ProductNames.IsAgentName) || services.Exists(ProductNames.IsAgentService);
        if (isServer || isAgent)
            return isServer && isAgent ? HostRole.Both : isServer ? HostRole.Server : HostRole.Agent;
        return NamesOthers(draft, identity) ? HostRole.Server : HostRole.Unknown;
    }

    /// <summary>Whether a log of it records failures of other nodes, as only a server's does.</summary>
    private static bool NamesOthers(HostDraft draft, HostIdentity identity) =>
        identity.IsNamedByEvidence && draft.Logs.SelectMany(static log => log.Log.Facts).Any(line => IncidentCodes.Contains(line.Value.Code) && line.Value.Node is { } node
            && !NodeNames.Same(node, identity.Name) && !identity.Aliases.Any(alias => NodeNames.Same(alias, node)));
}
