using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A host with the files of a disk tree and whatever live system and registry a test gives it.</summary>
internal sealed class FakeHost(string root) : IEvidenceHost
{
    public HostFiles Files { get; } = new DiskTree(root);

    public IRegistrySource Registry { get; init; } = new FakeRegistry();

    public ILiveSystem? Live { get; init; }

    public HostDescription Describe() => new() { HostName = "BKSV01", Elevated = Live?.IsElevated };
}
