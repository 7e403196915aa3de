using System.Diagnostics;

namespace ArcBundle.Collector.Planning;

/// <summary>Looks at the host for a bounded time in all: a disk that has gone, or a filter driver that hangs, must not keep the plan from being shown.</summary>
/// <param name="limit">Time for all looks together.</param>
internal sealed class BoundedLooks(TimeSpan limit)
{
    private readonly Stopwatch _spent = new();

    /// <summary>What a look gives; null when it does not come back in time. It is left behind then, on a thread of its own.</summary>
    public T? Of<T>(Func<T> look)
        where T : class
    {
        var left = limit - _spent.Elapsed;
        if (left <= TimeSpan.Zero)
            return null;
        _spent.Start();
        try
        {
            var task = Task.Factory.StartNew(look, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            return ((IAsyncResult)task).AsyncWaitHandle.WaitOne(left) ? task.GetAwaiter().GetResult() : null;
        }
        finally
        {
            _spent.Stop();
        }
    }
}
