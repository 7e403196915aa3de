using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Probes;

/// <summary>What a probe works with while it collects.</summary>
/// <param name="Host">The host.</param>
/// <param name="Sink">Where the item's content goes.</param>
/// <param name="Footprint">Where everything that the probe does to the host is recorded.</param>
/// <param name="BundlePath">Full path of the bundle; whatever begins with it is the run's own.</param>
/// <param name="Token">Cancelled when the item has to stop.</param>
internal sealed record ProbeRun(IEvidenceHost Host, ItemSink Sink, FootprintRecorder Footprint, string BundlePath, CancellationToken Token)
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the probe marks how it gets on.</summary>
    public Progress Progress { get; init; } = new(TimeProvider.System);

    /// <summary>Tells the user how the item goes on; for items that take long.</summary>
    public Action<Message> Tell { get; init; } = static _ => { };

    /// <summary>Why the item has to stop; null while it has not.</summary>
    public Func<OutcomeNote?> Cut { get; init; } = static () => null;

    /// <summary>What masks the run; null when nothing is masked. What is written to the sink is masked there; binary content cannot be.</summary>
    public RunMask? Mask { get; init; }

    /// <summary>A path in the output folder, free for one temporary file or folder of this item.</summary>
    public string TemporaryPath => $"{BundlePath}.{Sink.Item}.tmp";

    /// <summary>Whether a file is the bundle itself or lies beside it for the run, whatever way leads to it: the id in its name makes it the only one.</summary>
    public bool IsOwnFile(string path) => path.Contains(Path.GetFileName(BundlePath), StringComparison.OrdinalIgnoreCase);
}
