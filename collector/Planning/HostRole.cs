using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Planning;

/// <summary>The role of a host as the context names it.</summary>
internal static class HostRole
{
    /// <summary>The role's name: <c>server</c>, <c>agent</c>, <c>both</c> or <c>unknown</c>.</summary>
    /// <param name="choice">What the user says; it wins.</param>
    /// <param name="products">What is installed.</param>
    /// <param name="live">The running system, whose processes tell of an installation that was not found; null for a disk tree.</param>
    public static string Of(RoleChoice choice, ProductMap products, ILiveSystem? live) => choice switch
    {
        RoleChoice.Server => "server",
        RoleChoice.Agent => "agent",
        RoleChoice.Both => "both",
        _ => Found(products, live),
    };

    private static string Found(ProductMap products, ILiveSystem? live)
    {
        var processes = live?.Processes().Value ?? [];
        var server = products.FoldersOf(ProductSide.Server).Any() || processes.Any(static p => ProductNames.IsAny(ProductNames.ServerProcesses, p.Name));
        var agent = products.FoldersOf(ProductSide.Agent).Any() || processes.Any(static p => ProductNames.IsAny(ProductNames.AgentProcesses, p.Name));
        return (server, agent) switch
        {
            (true, true) => "both",
            (true, false) => "server",
            (false, true) => "agent",
            _ => "unknown",
        };
    }
}
