using System.Threading.Channels;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>Runs analyses one after the other, in the order of their uploads.</summary>
internal sealed class RunQueue : IAsyncDisposable
{
    private readonly Channel<AnalysisRun> _waiting = Channel.CreateUnbounded<AnalysisRun>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServeSettings _settings;
    private readonly Task _work;

    /// <summary>Starts to wait for runs.</summary>
    public RunQueue(ServeSettings settings)
    {
        _settings = settings;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Adds a run at the end. The list of runs bounds how many there are.</summary>
    public void Add(AnalysisRun run) => _waiting.Writer.TryWrite(run);

    /// <summary>Ends the analysis that is running at its next safe point, and waits for that as long as the settings allow.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync();
        await Task.WhenAny(_work, Task.Delay(_settings.Limits.StopTime, _settings.Time));
        if (_work.IsCompleted)
            _stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var run in _waiting.Reader.ReadAllAsync())
        {
            if (_stopping.IsCancellationRequested)
                break;
            Work(run);
        }
    }

    private void Work(AnalysisRun run)
    {
        if (!run.TryUse())
            return;
        using var late = new CancellationTokenSource(_settings.Limits.AnalysisTime, _settings.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, late.Token, run.Removed);
        try
        {
            run.Tell(new RunAnalysis(run, _settings).Analyze(ended.Token));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            var minutes = ((long)_settings.Limits.AnalysisTime.TotalMinutes).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Fail(run, late.IsCancellationRequested ? new("serve.run.late", ("minutes", minutes)) : new("serve.run.stopped"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(run, new("serve.run.not-written"));
        }
        catch (Exception e)
        {
            // A mistake in this program must not take the other analyses with it.
            _settings.OnFault(e);
            Fail(run, new("serve.run.fault"));
        }
        finally
        {
            run.EndUse();
        }
    }

    private static void Fail(AnalysisRun run, Message why) => run.Tell(run.Progress with { State = RunState.Failed, Failure = why });
}
