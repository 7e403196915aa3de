using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Offline;

/// <summary>A host of which only the system disk is there, as a folder.</summary>
internal sealed class DiskTreeHost : IEvidenceHost
{
    private const string SoftwareHive = @"C:\Windows\System32\config\SOFTWARE";

    private readonly DiskTree _tree;

    /// <summary>Takes the folder.</summary>
    /// <param name="root">An existing folder: what the host calls <c>C:\</c>.</param>
    public DiskTreeHost(string root)
    {
        _tree = new DiskTree(root);
        Registry = new NoRegistry(_tree.FindFile(SoftwareHive) is null
            ? new OutcomeNote(OutcomeReasons.NotFound, SoftwareHive)
            : new OutcomeNote(OutcomeReasons.NotReadable, SoftwareHive));
    }

    /// <inheritdoc/>
    public HostFiles Files => _tree;

    /// <inheritdoc/>
    public IRegistrySource Registry { get; }

    /// <inheritdoc/>
    public ILiveSystem? Live => null;

    /// <summary>The folder's name is the best name there is for the host.</summary>
    public HostDescription Describe() => new() { HostName = Path.GetFileName(_tree.Root) is { Length: > 0 } name ? name : null };
}
