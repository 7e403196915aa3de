using System.Security.Cryptography;
using ArcBundle.Analyzer.Serving.Uploads;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>The analyses that are kept, in order of uploading.</summary>
/// <param name="settings">Bounds and clock.</param>
internal sealed class RunList(ServeSettings settings)
{
    private const int IdBytes = 8;

    private readonly Lock _lock = new();
    private readonly List<AnalysisRun> _runs = [];
    private int _numbers;

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<AnalysisRun> All
    {
        get
        {
            lock (_lock)
                return [.. _runs.AsEnumerable().Reverse()];
        }
    }

    /// <summary>Whether one more would be kept.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_lock)
                return _runs.Count < settings.Limits.KeptRuns;
        }
    }

    /// <summary>The run with that id, or null.</summary>
    public AnalysisRun? Find(string? id)
    {
        lock (_lock)
            return _runs.Find(run => string.Equals(run.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Keeps a run for an upload; null, and nothing kept, when there are too many.</summary>
    public AnalysisRun? Add(Upload upload, RunChoices choices)
    {
        lock (_lock)
        {
            if (_runs.Count >= settings.Limits.KeptRuns)
                return null;
            var run = new AnalysisRun(RandomNumberGenerator.GetHexString(IdBytes * 2, lowercase: true), ++_numbers, upload, choices, settings.Time.GetUtcNow());
            _runs.Add(run);
            return run;
        }
    }

    /// <summary>Removes a run with everything that was uploaded for it and made of it.</summary>
    public void Remove(AnalysisRun run)
    {
        lock (_lock)
            _runs.Remove(run);
        run.Dispose();
    }

    /// <summary>How many runs an analysis waits for.</summary>
    public int Before(AnalysisRun run)
    {
        lock (_lock)
            return _runs.TakeWhile(other => other != run).Count(static other => !other.Progress.State.IsEnd());
    }
}
