using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The span in which an unload of the registry would have left a process behind.</summary>
/// <param name="Span">The span.</param>
/// <param name="Guess">What of its bounds is a guess: findings in it count one step lower then.</param>
internal sealed record UnloadWindow(JobWindow Span, Guess Guess)
{
    /// <summary>How long after the start of a process its job is looked at when no log tells the job.</summary>
    private static readonly TimeSpan LongestUnknownJob = TimeSpan.FromHours(12);

    /// <summary>
    /// The windows of the jobs in which the left-over processes started, in the order of time; without one the failing job's. Nothing that
    /// came after the incident is looked at.
    /// </summary>
    public static IReadOnlyList<UnloadWindow> Of(Incident incident, Host? agent, IReadOnlyList<LeftOver> leftOver)
    {
        var windows = new List<UnloadWindow>();
        foreach (var process in leftOver)
        {
            if (process.StartUtc is not { } start)
                continue;
            var window = process.StartedIn is { } run
                ? new UnloadWindow(run.Window with { ToUtc = Earlier(run.LastUtc, incident.LastUtc) }, process.IsGuess)
                : new UnloadWindow(new(start, Earlier(start + LongestUnknownJob, incident.LastUtc), JobWindowSource.ProcessStart), Guess: true);
            if (!windows.Contains(window))
                windows.Add(window);
        }

        if (windows.Count == 0)
            windows.Add(new(incident.Window, agent is null ? incident.WindowGuess : incident.WindowGuessOf(agent)));
        return [.. windows.OrderBy(static window => window.Span.FromUtc).ThenBy(static window => window.Span.ToUtc)];
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
