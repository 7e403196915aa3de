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
        new PrecedingError(),
        new Loopback(),
        new FirewallPorts(),
        new NetworkTrouble(),
        new AntivirusInterference(),
        new PacketSize(),
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
