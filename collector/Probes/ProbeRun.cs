using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Probes;

/// <summary>What a probe works with while it collects.</summary>
/// <param name="Host">The host.</param>
/// <param name="Sink">Where the item's content goes.</param>
/// <param name="Footprint">Where everything that the probe does to the host is recorded.</param>
/// <param name="TemporaryPath">A path in the output folder, free for one temporary file.</param>
/// <param name="Token">Cancelled when the item has to stop.</param>
internal sealed record ProbeRun(IEvidenceHost Host, ItemSink Sink, FootprintRecorder Footprint, string TemporaryPath, CancellationToken Token);
