namespace ArcBundle.Collector.Running;

/// <summary>Looks several times a second whether an item still gets anywhere.</summary>
internal sealed class StallWatch : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly ITimer _timer;

    /// <summary>Begins.</summary>
    /// <param name="progress">How the item gets on.</param>
    /// <param name="patience">How long it may stand still.</param>
    /// <param name="stalled">Called once, from a thread of the timer, when it has stood still for longer.</param>
    /// <param name="time">The clock.</param>
    public StallWatch(Progress progress, TimeSpan patience, Action stalled, TimeProvider time)
    {
        var told = false;
        _timer = time.CreateTimer(
            _ =>
            {
                if (told || progress.Since < patience)
                    return;
                told = true;
                stalled();
            },
            state: null,
            LookEvery,
            LookEvery);
    }

    /// <summary>Ends; a look that is under way is over then.</summary>
    public void Dispose() => _timer.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
