namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Tells what a host is in the backup.</summary>
internal static class HostRoles
{
    /// <summary>The collector's word; else by processes, services and logs: a server's processes or services, an activity log, or a log with codes that only a server writes.</summary>
    public static HostRole Of(HostDraft draft, IReadOnlyList<ProcessSnapshot> snapshots)
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
            || draft.Logs.Exists(static log => log.IsActivity || log.Entry.Item == Format.Items.ItemCatalog.LogsServer
                || log.Log.Facts.Any(static line => IncidentCodes.IsWrittenByServer(line.Value.Code)));
        var isAgent = processes.Exists(ProductNames.IsAgentName) || services.Exists(ProductNames.IsAgentService);
        return isServer && isAgent ? HostRole.Both : isServer ? HostRole.Server : isAgent ? HostRole.Agent : HostRole.Unknown;
    }
}
