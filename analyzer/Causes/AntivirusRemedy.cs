using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Protection;

namespace ArcBundle.Analyzer.Causes;

/// <summary>What the remedy against antivirus software names.</summary>
/// <param name="Product">The products, as a value for texts: those present on the agent, else those whose events were seen; <c>?</c> when nothing names any.</param>
/// <param name="Folders">Folders of Arcserve Backup, as a value for texts; null when the evidence tells none.</param>
/// <param name="IsDefender">Whether Microsoft Defender is among the products.</param>
internal sealed record AntivirusRemedy((string Name, string Value) Product, (string Name, string Value)? Folders, bool IsDefender)
{
    /// <summary>Processes of Arcserve Backup on an agent, as a value for texts.</summary>
    public static (string Name, string Value) AgentProcesses { get; } = Programs(ProductNames.AgentServiceProcesses.Concat(ProductNames.AgentJobProcesses));

    /// <summary>Processes of Arcserve Backup on a server, as a value for texts.</summary>
    public static (string Name, string Value) ServerProcesses { get; } = Programs(ProductNames.AgentServiceProcesses.Concat(ProductNames.ServerJobProcesses));

    /// <summary>What it names for an incident.</summary>
    public static AntivirusRemedy Of(Incident incident)
    {
        var hosts = incident.Hosts;
        var present = incident.Agent is not { } agent ? []
            : ProtectionPresence.Of(agent, incident.Window.ToUtc).Where(static product => product.IsActive).Select(static product => product.Product.Name).ToList();
        var names = present.Count > 0 ? present
            : hosts.SelectMany(host => ProtectionActivity.Of(host, incident.Window).Events).Select(static happened => happened.Product).ToList();
        var folders = hosts.Count > 0 ? ProductFiles.Of(hosts[0]).Folders : [];
        return new(
            ("product", names.Count > 0 ? ShortList.Of(names) : "?"),
            folders.Count > 0 ? ("folders", ShortList.Of(folders)) : null,
            names.Contains(ProtectionProducts.Defender, StringComparer.Ordinal));
    }

    private static (string Name, string Value) Programs(IEnumerable<string> stems) => ("processes", string.Join(", ", stems.Select(static stem => stem + ".exe")));
}
