using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>The Universal Agent service was not running.</summary>
internal static class OfAgentStopped
{
    private const string Cause = "agent-stopped";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("stopped-and-still", [Silence.Short, Silence.Neither], [FailureShape.NotListening, FailureShape.Reconnect], [10061], static (story, failure) => Stop(story, failure, crashed: false)),
        new("crashed-and-still", [Silence.Short, Silence.Neither], [FailureShape.NotListening, FailureShape.Number], [10061, 10054], static (story, failure) => Stop(story, failure, crashed: true)),
        new("stopped-then-started", [Silence.Short, Silence.Neither], [FailureShape.NotListening, FailureShape.Reconnect], [10061], StopThenStart),
        new("stopped-by-list-alone", [Silence.Short], [FailureShape.NotListening], [10061], ByListAlone),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("stopped-after-incident", [Silence.Neither], Planting.Usual, [10060, 10054], StoppedAfter),
        new("not-listening-though-running", [Silence.Neither], [FailureShape.NotListening], [10061], RunningAllTheTime),
        new("another-service-stopped", [Silence.Neither], Planting.Usual, [10060, 10054], AnotherService),
    ];

    private static void Stop(Story story, Failure failure, bool crashed)
    {
        var agent = failure.Agent;
        var at = failure.SilenceStart.AddSeconds(4);
        agent.Events.Add((crashed ? Happenings.ServiceCrash(at, story.Dice.Pick(7031, 7034), DisplayOf(agent)) : Happenings.Service(at, HostSetup.AgentKey, DisplayOf(agent), isRunning: false, agent.Language)) with { IsPlanted = true });
        Halt(agent);
        failure.Plant(Cause, isDecisive: true, (agent, HostItem.System));
        failure.Plant(Cause, isDecisive: false, (agent, HostItem.Services));
        failure.Sights.Add(new(Cause, IsDecisive: true, [(agent, HostItem.System), (agent, HostItem.Services)]));
    }

    private static void StopThenStart(Story story, Failure failure)
    {
        var agent = failure.Agent;
        var start = failure.At + story.Dice.Minutes(25, 70);
        agent.Events.Add(Happenings.Service(failure.SilenceStart.AddSeconds(4), HostSetup.AgentKey, DisplayOf(agent), isRunning: false, agent.Language) with { IsPlanted = true });
        agent.Events.Add(Happenings.Service(start, HostSetup.AgentKey, DisplayOf(agent), isRunning: true, agent.Language) with { IsPlanted = true });
        var index = agent.Processes.FindIndex(p => p.Pid == agent.AgentPid);
        agent.Processes[index] = agent.Processes[index] with { Start = start };
        failure.Plant(Cause, isDecisive: true, (agent, HostItem.System));
    }

    private static void ByListAlone(Story story, Failure failure)
    {
        Halt(failure.Agent);
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.Services));
        failure.Agent.Sent[HostItem.System] = ItemState.Missing;
    }

    private static void StoppedAfter(Story story, Failure failure)
    {
        var agent = failure.Agent;
        agent.Events.Add(Happenings.Service(failure.End + TimeSpan.FromMinutes(35), HostSetup.AgentKey, DisplayOf(agent), isRunning: false, agent.Language));
        Halt(agent);
        agent.Sent[HostItem.System] = agent.Sent[HostItem.Services] = ItemState.Whole;
    }

    private static void RunningAllTheTime(Story story, Failure failure)
    {
        foreach (var item in new[] { HostItem.System, HostItem.Services, HostItem.Tcp, HostItem.Processes })
            failure.Agent.Sent[item] = ItemState.Whole;
    }

    private static void AnotherService(Story story, Failure failure)
    {
        var agent = failure.Agent;
        agent.Events.Add(Happenings.Service(failure.Within(0.2), "wuauserv", "Windows Update", isRunning: false, agent.Language));
        agent.Events.Add(Happenings.ServiceCrash(failure.Within(0.5), 7034, "Print Spooler"));
        agent.Sent[HostItem.System] = agent.Sent[HostItem.Services] = ItemState.Whole;
    }

    /// <summary>The service, its process and its listeners are gone.</summary>
    private static void Halt(HostModel agent)
    {
        var index = agent.Services.FindIndex(static s => string.Equals(s.Key, HostSetup.AgentKey, StringComparison.Ordinal));
        agent.Services[index] = agent.Services[index] with { IsRunning = false };
        agent.Processes.RemoveAll(p => p.Pid == agent.AgentPid);
        agent.Sockets.RemoveAll(s => s.Pid == agent.AgentPid);
    }

    private static string DisplayOf(HostModel agent) => agent.Services.Find(static s => string.Equals(s.Key, HostSetup.AgentKey, StringComparison.Ordinal))!.Display;
}
