namespace ArcBundle.Collector.Running;

/// <summary>Sees whether an item gets anywhere. A probe's thread marks what it does next; the run looks how long ago that was.</summary>
/// <param name="time">The clock.</param>
internal sealed class Progress(TimeProvider time)
{
    private long _last = time.GetTimestamp();
    private volatile string? _doing;

    /// <summary>What the item was doing last, a path for example; null when it never said.</summary>
    public string? Doing => _doing;

    /// <summary>Time since the last mark.</summary>
    public TimeSpan Since => time.GetElapsedTime(Interlocked.Read(ref _last));

    /// <summary>The item has come further.</summary>
    public void Mark() => Interlocked.Exchange(ref _last, time.GetTimestamp());

    /// <summary>The item has come further and begins something that may block.</summary>
    /// <param name="doing">What, a path for example.</param>
    public void Mark(string doing)
    {
        _doing = doing;
        Mark();
    }
}
