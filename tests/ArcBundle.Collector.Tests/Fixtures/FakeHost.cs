using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A host with the files of a disk tree and whatever live system and registry a test gives it.</summary>
internal sealed class FakeHost(string root) : IEvidenceHost
{
    public HostFiles Files { get; } = new DiskTree(root);

    public IRegistrySource Registry { get; init; } = new NoRegistry(new OutcomeNote(OutcomeReasons.NotFound));

    public ILiveSystem? Live { get; init; }

    public HostDescription Describe() => new() { HostName = "BKSV01", Elevated = Live?.IsElevated };
}
