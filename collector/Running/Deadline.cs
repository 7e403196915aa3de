namespace ArcBundle.Collector.Running;

/// <summary>
/// The one deadline of a run, on the monotonic clock. A small part of it is kept for the snapshots at the end, which are worth more
/// than the last megabyte of a log.
/// </summary>
internal sealed class Deadline
{
    private static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan _total;
    private readonly TimeSpan _reserve;

    /// <summary>Starts the clock.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="total">Time for the whole run.</param>
    public Deadline(TimeProvider time, TimeSpan total)
    {
        _time = time;
        _start = time.GetTimestamp();
        _total = total;
        _reserve = total / 10 < LongestReserve ? total / 10 : LongestReserve;
    }

    /// <summary>Time left for an item; zero or negative when there is none.</summary>
    /// <param name="isLastSnapshot">Whether the item may use the part kept for the end.</param>
    public TimeSpan Left(bool isLastSnapshot) => _total - (isLastSnapshot ? TimeSpan.Zero : _reserve) - _time.GetElapsedTime(_start);
}
