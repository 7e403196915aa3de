using ArcBundle.Analyzer.Serving.Uploads;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>One analysis of one upload: waits, runs, and is kept with its reports until somebody removes it or the server ends.</summary>
/// <param name="id">Its id in addresses.</param>
/// <param name="number">Its number for people, from 1.</param>
/// <param name="upload">What is analyzed; disposed with the run.</param>
/// <param name="choices">What the engineer knows better.</param>
/// <param name="startedUtc">When the upload was complete.</param>
internal sealed class AnalysisRun(string id, int number, Upload upload, RunChoices choices, DateTimeOffset startedUtc) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _removed = new();
    private TaskCompletionSource _changed = NewSignal();
    private RunProgress _progress = new(RunState.Waiting);
    private bool _isInUse;
    private bool _isDisposed;

    /// <summary>Id in addresses.</summary>
    public string Id { get; } = id;

    /// <summary>Number for people.</summary>
    public int Number { get; } = number;

    /// <summary>What is analyzed.</summary>
    public Upload Upload { get; } = upload;

    /// <summary>What the engineer knows better.</summary>
    public RunChoices Choices { get; } = choices;

    /// <summary>When the upload was complete, UTC.</summary>
    public DateTimeOffset StartedUtc { get; } = startedUtc;

    /// <summary>Cancelled when the run is removed.</summary>
    public CancellationToken Removed => _removed.Token;

    /// <summary>What is known now.</summary>
    public RunProgress Progress
    {
        get
        {
            lock (_lock)
                return _progress;
        }
    }

    /// <summary>What is known now, and a task that completes when that is no longer all.</summary>
    public (RunProgress Progress, Task Changed) Observe()
    {
        lock (_lock)
            return (_progress, _changed.Task);
    }

    /// <summary>Tells what is known now. Nothing changes after an end.</summary>
    public void Tell(RunProgress progress)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (_progress.State.IsEnd())
                return;
            _progress = progress;
            (changed, _changed) = (_changed, NewSignal());
        }

        changed.SetResult();
    }

    /// <summary>Marks the files as being read; false when the run has been removed.</summary>
    public bool TryUse()
    {
        lock (_lock)
        {
            if (_isDisposed || _isInUse)
                return false;
            _isInUse = true;
            return true;
        }
    }

    /// <summary>Ends what <see cref="TryUse"/> began; removes the files when the run was removed meanwhile.</summary>
    public void EndUse()
    {
        bool remove;
        lock (_lock)
        {
            _isInUse = false;
            remove = _isDisposed;
        }

        if (remove)
            Upload.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        bool remove;
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            remove = !_isInUse;
        }

        _removed.Cancel();
        if (remove)
            Upload.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
