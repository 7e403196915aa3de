using ArcBundle.Analyzer.Serving.Runs;
using ArcBundle.Analyzer.Serving.Uploads;

namespace ArcBundle.Analyzer.Serving;

/// <summary>Everything that one run of the server works with.</summary>
/// <param name="Settings">What it was started with.</param>
/// <param name="Receiver">Receives uploads.</param>
/// <param name="Runs">The analyses.</param>
/// <param name="Queue">Runs them.</param>
/// <param name="Stopping">Cancelled when the server stops.</param>
internal sealed record ServeDesk(ServeSettings Settings, UploadReceiver Receiver, RunList Runs, RunQueue Queue, CancellationToken Stopping);
