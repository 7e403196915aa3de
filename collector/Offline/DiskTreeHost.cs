using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Offline;

/// <summary>A host of which only the system disk is there, as a folder.</summary>
internal sealed class DiskTreeHost : IEvidenceHost
{
    private readonly DiskTree _tree;
    private readonly HiveRegistry _registry;

    /// <summary>Takes the folder.</summary>
    /// <param name="root">An existing folder: what the host calls <c>C:\</c>.</param>
    public DiskTreeHost(string root)
    {
        _tree = new DiskTree(root);
        _registry = new HiveRegistry(_tree);
    }

    /// <inheritdoc/>
    public HostFiles Files => _tree;

    /// <inheritdoc/>
    public IRegistrySource Registry => _registry;

    /// <inheritdoc/>
    public ILiveSystem? Live => null;

    /// <summary>What the hives tell; without them the folder's name is the best name there is for the host.</summary>
    public HostDescription Describe()
    {
        var told = _registry.Describe();
        return told.HostName is not null ? told : told with { HostName = Path.GetFileName(_tree.Root) is { Length: > 0 } name ? name : null };
    }
}
