using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;
using static ArcBundle.Format.Items.ItemCatalog;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The causes, in the fixed order that breaks ties. A new cause is its own file, its texts, and its line here.</summary>
internal static class CauseCatalog
{
    /// <summary>All eleven.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        new RegistryUnload(),
        new StaleProcess(),
        new AgentStopped(),
        new VssWriterFailure(),
        new NotBuiltYet(CauseIds.PrecedingError, Need.Server(LogsActivity)),
        new NotBuiltYet(CauseIds.Loopback, Need.Agent(TcpStart)),
        new NotBuiltYet(CauseIds.FirewallPorts, Need.Agent(new("logs.firewall")), Need.Agent(HostItems.EventsSecurity), Need.Agent(new("registry.firewall"))),
        new NetworkTrouble(),
        new NotBuiltYet(CauseIds.Antivirus, Need.Agent(ProcessesStart), Need.Agent(Services), Need.Agent(new("minifilters"))),
        new NotBuiltYet(CauseIds.PacketSize, Need.Agent(RegistryProduct), Need.Server(RegistryProduct)),
        new SlowAgent(),
    ];

    /// <summary>The cause with this id; null for an unknown one.</summary>
    public static Cause? Find(string id) => All.FirstOrDefault(cause => string.Equals(cause.Id, id, StringComparison.Ordinal));

    /// <summary>Place of a cause in the fixed order, from 0.</summary>
    public static int OrderOf(string id)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i].Id, id, StringComparison.Ordinal))
                return i;
        }

        return All.Count;
    }
}
