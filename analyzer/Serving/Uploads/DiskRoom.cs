namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>How many bytes uploads may still take on the disk.</summary>
/// <param name="bytes">Bytes at the beginning.</param>
internal sealed class DiskRoom(long bytes)
{
    private readonly Lock _lock = new();
    private long _left = bytes;

    /// <summary>What is left, in bytes.</summary>
    public long Left
    {
        get
        {
            lock (_lock)
                return _left;
        }
    }

    /// <summary>Takes some bytes; false, and nothing taken, when there are not as many.</summary>
    public bool TryTake(long count)
    {
        lock (_lock)
        {
            if (count > _left)
                return false;
            _left -= count;
            return true;
        }
    }

    /// <summary>Gives bytes back that were taken.</summary>
    public void GiveBack(long count)
    {
        lock (_lock)
            _left += count;
    }
}
