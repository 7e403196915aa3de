namespace ArcBundle.Collector.Probes;

/// <summary>The host whose evidence is read: the running Windows, or a disk tree of one.</summary>
internal interface IEvidenceHost
{
    /// <summary>What is known about the host itself, before anything else is read.</summary>
    HostDescription Describe();

    /// <summary>Its files, by their Windows paths.</summary>
    HostFiles Files { get; }

    /// <summary>Its registry.</summary>
    IRegistrySource Registry { get; }

    /// <summary>What only a running system has; null for a disk tree.</summary>
    ILiveSystem? Live { get; }
}
