using System.Globalization;
using ArcBundle.Collector.Planning;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Running;

/// <summary>
/// The time between the two moments that some items show: what did not move in it may be stuck. Most of it passes while the other items are
/// read.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="time">The clock.</param>
/// <param name="listener">Is told that the run waits; null for nobody.</param>
internal sealed class SnapshotGap(CollectionPlan plan, TimeProvider time, IRunListener? listener)
{
    private readonly long _start = time.GetTimestamp();
    private bool _isOver;

    /// <summary>Waits until the time has passed, before the first item of the second moment; at most until the time kept for the end begins.</summary>
    /// <param name="planned">The item that comes next.</param>
    /// <param name="deadline">The run's deadline.</param>
    /// <param name="user">Cancelled when the user wants to stop.</param>
    public void WaitBefore(PlannedItem planned, Deadline deadline, CancellationToken user)
    {
        if (_isOver || planned is not { Definition.AtEnd: true, Decided: null })
            return;
        _isOver = true;
        var left = deadline.Left(isLastSnapshot: false);
        var wait = plan.Options.SnapshotGap - time.GetElapsedTime(_start);
        wait = wait < left ? wait : left;
        if (wait <= TimeSpan.Zero)
            return;
        listener?.GoesOn(new Message("run.gap", ("seconds", Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture))));
        try
        {
            Task.Delay(wait, time, user).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The items that follow say so.
        }
    }
}
