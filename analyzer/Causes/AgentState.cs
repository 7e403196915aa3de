using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Causes;

/// <summary>What the evidence tells of the Universal Agent service at the incident and now.</summary>
internal sealed record AgentState
{
    /// <summary>The process ended unexpectedly and a recovery action follows, often a new start.</summary>
    private const int CrashWithRecovery = 7031;

    /// <summary>Whether the snapshot shows it running; null when no snapshot tells.</summary>
    public bool? IsRunningNow { get; init; }

    /// <summary>Whether the snapshot shows it in any other state; null when no snapshot tells.</summary>
    public bool? IsStoppedNow => IsRunningNow is { } runs ? !runs : null;

    /// <summary>Whether the snapshot was taken before the incident: what it shows running may have stopped since.</summary>
    public bool IsSnapshotTooEarly { get; init; }

    /// <summary>Whether something listens on the agent's port in a table taken now.</summary>
    public bool IsListening { get; init; }

    /// <summary>Whether the host was restarted since the incident: what is seen now says nothing of then.</summary>
    public bool WasRestarted { get; init; }

    /// <summary>The stop, crash or failed start before the incident that no start follows before it; null when there is none.</summary>
    public ServiceChange? StoppedBeforeIncident { get; init; }

    /// <summary>
    /// Whether nothing can have started it again unseen: no gap of the log between the stop and the incident, and no recovery action (7031) in
    /// a log that records no starts, unless the service still does not run.
    /// </summary>
    public bool IsStopSure { get; init; }

    /// <summary>A stop after the incident, that of a shutdown among them, of a service that ran at the incident.</summary>
    public ServiceChange? StoppedAfterIncident { get; init; }

    /// <summary>Whether it stopped after the incident, by its events or because it served a job after the incident: that it does not run now tells nothing of then.</summary>
    public bool IsStopLater { get; init; }

    /// <summary>A start after the incident that no stop after the incident comes before: it did not run in between.</summary>
    public ServiceChange? StartedAfterIncident { get; init; }

    /// <summary>What shows that it has been running since before the incident; null when nothing does.</summary>
    public EvidencePointer? RunningSinceBefore { get; init; }

    /// <summary>Whether <see cref="RunningSinceBefore"/> is a start time that is a guess.</summary>
    public bool IsStartGuess { get; init; }

    /// <summary>The state of the agent of an incident.</summary>
    public static AgentState Of(Host agent, Incident incident, AgentServiceHistory history, CaseEvidence evidence)
    {
        var service = agent.Services?.UniversalAgent?.Value;
        var process = ServiceProcess(agent, service);

        // A snapshot of before the incident tells nothing of it.
        var isTooEarly = incident.IsRecorded && agent.TakenAtUtc < incident.AtUtc;
        var isProcessOld = !isTooEarly && process is not null && process.Value.StartUtc < incident.AtUtc;
        var before = history.LastBefore(incident.AtUtc);
        var after = history.FirstAfter(incident.AtUtc);
        bool? isRunning = service is null or { State: ServiceState.Unknown } ? (process is null ? null : true) : service.State == ServiceState.Running;

        // A process that started after the stop is a start that the log does not tell; one that is older contradicts the log, and both are told.
        // A host that was started after the stop has started its automatic services too, whether or not the log says so, unless it still stands.
        var wasStartedUnseen = isProcessOld && process!.Value.StartUtc > before?.AtUtc;
        var wasHostStarted = before is not null && WasHostStarted(agent, before.AtUtc, incident.AtUtc);
        var isStopped = before is { IsStart: false } && !wasStartedUnseen && (!wasHostStarted || isRunning == false);
        var isStarted = before is { IsStart: true } && !history.WentDownBetween(agent, before.AtUtc, incident.AtUtc);
        var firstEnd = history.Changes.Concat(history.ShutdownStops)
            .Where(change => change.AtUtc > incident.AtUtc && !change.IsStart && (isStarted || change.Kind != ServiceChangeKind.FailedToStart)).MinBy(static change => change.AtUtc);
        var stoppedLater = isStarted || (before is null && !(after?.AtUtc < firstEnd?.AtUtc)) ? firstEnd : null;
        var wasRestarted = agent.RestartBetween(incident.LastUtc, agent.TakenAtUtc) is not null;
        var isListening = agent.Tcp.Any(static table => table.ListenersOn(ProductNames.AgentPort).Any());
        var ranUntilNow = !isTooEarly && isStarted && after is null && history.LogsStarts && isRunning == true && !HasGap(agent, before!.AtUtc, DateTimeOffset.MaxValue)
            && agent.RestartBetween(incident.AtUtc, agent.TakenAtUtc) is null;
        return new()
        {
            IsRunningNow = isRunning,
            IsSnapshotTooEarly = isTooEarly,
            IsListening = isListening,
            WasRestarted = wasRestarted,
            StoppedBeforeIncident = isStopped ? before : null,
            IsStopSure = isStopped && !HasGap(agent, before!.AtUtc, incident.AtUtc) && (!wasHostStarted || history.LogsStarts)
                && (history.LogsStarts || isRunning == false || before.Record.Value.EventId != CrashWithRecovery
                    || (process?.Value.StartUtc > incident.AtUtc && agent.RestartBetween(incident.AtUtc, process!.Value.StartUtc) is null)),
            StoppedAfterIncident = stoppedLater,
            IsStopLater = stoppedLater is not null || (isStarted && wasRestarted && isRunning == false)
                || (incident.IsRecorded && !isTooEarly && (isRunning == false || !isListening) && DataLines.FirstAfter(incident, evidence, agent.TakenAtUtc) is not null),
            StartedAfterIncident = before is null && !isProcessOld && after is { IsStart: true }
                && agent.RestartBetween(incident.AtUtc, after.AtUtc) is null ? after : null,
            RunningSinceBefore = isProcessOld ? Pointers.To(agent, process!.Origin, process.Value.StartUtc)
                : ranUntilNow ? Pointers.To(agent, before!.Record.Origin, before.AtUtc) : null,
            IsStartGuess = isProcessOld && agent.Processes.Any(static list => list.HasGuessedTimes),
        };
    }

    /// <summary>The last change that shows it running from before the window to after the incident; null when the events do not show that.</summary>
    public ServiceChange? RanThroughByEvents(Host agent, AgentServiceHistory history, Incident incident)
    {
        if (StoppedBeforeIncident is not null)
            return null;
        if (history.Changes.Any(change => !change.IsStart && incident.Window.Contains(change.AtUtc)))
            return null;
        return history.LastBefore(incident.Window.FromUtc) is { IsStart: true } start && !history.WentDownBetween(agent, start.AtUtc, incident.LastUtc) ? start : StoppedAfterIncident;
    }

    private static Reading.Sourced<ProcessFact>? ServiceProcess(Host agent, ServiceFact? service)
    {
        var processes = agent.ProcessesNamed(ProductNames.AgentServiceProcesses);
        return (service?.Pid is { } pid ? processes.FirstOrDefault(process => process.Value.Pid == pid) : null) ?? (processes.Count == 1 ? processes[0] : null);
    }

    /// <summary>Whether the host was started between two moments; that it went down alone starts no service.</summary>
    private static bool WasHostStarted(Host agent, DateTimeOffset after, DateTimeOffset before) =>
        (agent.BootUtc > after && agent.BootUtc <= before) || PowerMark.Of(agent).Any(mark => mark.IsStart && mark.AtUtc > after && mark.AtUtc <= before);

    private static bool HasGap(Host agent, DateTimeOffset from, DateTimeOffset to) =>
        agent.System.Coverages.All(coverage => coverage.Coverage.Gaps.Any(gap => (gap.ToUtc ?? DateTimeOffset.MaxValue) >= from
            && (gap.FromUtc ?? DateTimeOffset.MinValue) <= to));
}
