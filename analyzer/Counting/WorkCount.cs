namespace ArcBundle.Analyzer.Counting;

/// <summary>How much of some work is done. Several threads may count at once.</summary>
/// <param name="total">What there is to do, for example in bytes.</param>
/// <param name="tell">Is told what is done and what there is to do, and never more than that; may be called from several threads at once.</param>
internal sealed class WorkCount(long total, Action<long, long> tell)
{
    private long _done;

    /// <summary>Work that nobody watches.</summary>
    public static WorkCount Unwatched { get; } = new(0, static (_, _) => { });

    /// <summary>Work that somebody may watch.</summary>
    /// <param name="total">What there is to do.</param>
    /// <param name="tell">Is told as the constructor says; null when nobody watches.</param>
    public static WorkCount Of(long total, Action<long, long>? tell) => tell is null ? Unwatched : new(total, tell);

    /// <summary>Some more is done.</summary>
    public void Add(long amount) => tell(Math.Min(Interlocked.Add(ref _done, amount), total), total);

    /// <summary>A stream whose reading is counted, byte by byte.</summary>
    /// <param name="content">The content; disposed with it.</param>
    public Stream Watch(Stream content)
    {
        var counted = 0L;
        return new WatchedStream(content, position =>
        {
            Add(position - counted);
            counted = position;
        });
    }
}
