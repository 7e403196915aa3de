using System.Diagnostics;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Planning;

/// <summary>Asks probes what they would read, for a bounded time in all: a disk that has gone must not keep the plan from being shown.</summary>
/// <param name="host">The host.</param>
/// <param name="limit">Time for all probes together.</param>
internal sealed class BoundedOutlook(IEvidenceHost host, TimeSpan limit)
{
    private readonly Stopwatch _spent = new();

    /// <summary>Its outlook; one of unknown size when it does not come back in time.</summary>
    public Outlook Of(Probe probe)
    {
        var left = limit - _spent.Elapsed;
        if (left <= TimeSpan.Zero)
            return Unknown;
        _spent.Start();
        try
        {
            var look = Task.Factory.StartNew(
                () => probe.Look(host), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            return ((IAsyncResult)look).AsyncWaitHandle.WaitOne(left) ? look.GetAwaiter().GetResult() : Unknown;
        }
        finally
        {
            _spent.Stop();
        }
    }

    private static Outlook Unknown => new([], EstimatedBytes: null);
}
