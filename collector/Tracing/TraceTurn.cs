namespace ArcBundle.Collector.Tracing;

/// <summary>
/// The right to record: one run at a time on a host, so that a run never takes another one's session for a left-over. Windows gives it back
/// when its holder ends in whatever way.
/// </summary>
internal sealed class TraceTurn : IDisposable
{
    private const string Name = @"Global\" + TraceSettings.SessionName;

    private readonly Mutex? _mutex;

    private TraceTurn(Mutex? mutex) => _mutex = mutex;

    /// <summary>Takes the right; null when another run has it. To be disposed by the thread that has taken it.</summary>
    public static TraceTurn? Take()
    {
        if (!OperatingSystem.IsWindows())
            return new TraceTurn(mutex: null);
        Mutex mutex;
        try
        {
            mutex = new Mutex(initiallyOwned: false, Name);
        }
        catch (UnauthorizedAccessException)
        {
            return null; // another user's run holds it
        }

        try
        {
            if (mutex.WaitOne(TimeSpan.Zero))
                return new TraceTurn(mutex);
        }
        catch (AbandonedMutexException)
        {
            return new TraceTurn(mutex); // its holder was killed; the right is ours all the same
        }

        mutex.Dispose();
        return null;
    }

    /// <summary>Gives the right back.</summary>
    public void Dispose()
    {
        _mutex?.ReleaseMutex();
        _mutex?.Dispose();
    }
}
