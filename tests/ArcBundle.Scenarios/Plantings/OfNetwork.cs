using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Network trouble: links, restarts, sleep, clocks, ports that ran out, errors of many nodes.</summary>
internal static class OfNetwork
{
    private const string Cause = "network";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("link-down-agent", [Silence.Short, Silence.Neither], Planting.Usual, [10054, 10060], static (story, failure) => LinkDown(story, failure, failure.Agent)),
        new("link-down-server", [Silence.Short, Silence.Neither], Planting.Usual, [10054, 10053], static (story, failure) => LinkDown(story, failure, story.Server)),
        new("agent-crashed", [Silence.Neither], Planting.Usual, [10054, 10060], static (story, failure) => Restart(story, failure, isCrash: true)),
        new("agent-restarted", [Silence.Neither], Planting.Usual, [10054, 10060], static (story, failure) => Restart(story, failure, isCrash: false)),
        new("agent-slept", [Silence.Neither], Planting.Usual, [10054, 10060], Slept),
        new("clock-set", [Silence.Neither], Planting.Usual, [10054, 10060], ClockSet),
        new("ports-ran-out", [Silence.Neither], Planting.Usual, [10060, 10054], PortsRanOut),
        new("many-nodes", [Silence.Neither], [FailureShape.Reconnect, FailureShape.Number], [10054, 10060], ManyNodes),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("link-down-by-day", [Silence.Neither], Planting.Usual, [10060], LinkDownByDay),
    ];

    private static void LinkDown(Story story, Failure failure, HostModel host)
    {
        Add(host, Happenings.Link(failure.Within(0.2), isUp: false), Happenings.Link(failure.Within(0.2).AddSeconds(21), isUp: true));
        failure.Plant(Cause, isDecisive: false, (host, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void Restart(Story story, Failure failure, bool isCrash)
    {
        var agent = failure.Agent;
        var at = failure.Within(0.2);
        if (!isCrash)
            Add(agent, [.. Happenings.Shutdown(at.AddSeconds(-50), agent.Name)]);
        Add(agent, [.. Happenings.Start(at, isCrash)]);
        for (var i = 0; i < agent.Processes.Count; i++)
        {
            if (agent.Processes[i].Start < at)
                agent.Processes[i] = agent.Processes[i] with { Start = at + (agent.Processes[i].Start - agent.Boot) };
        }

        agent.Boot = at;
        failure.Plant(Cause, isDecisive: false, (agent, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void Slept(Story story, Failure failure)
    {
        Add(failure.Agent, Happenings.Sleep(failure.Within(0.2), isResume: false), Happenings.Sleep(failure.Within(0.7), isResume: true));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void ClockSet(Story story, Failure failure)
    {
        Add(failure.Agent, Happenings.ClockSet(failure.Within(0.3), TimeSpan.FromSeconds(story.Dice.Pick(-71, 48, 95))));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void PortsRanOut(Story story, Failure failure)
    {
        Add(story.Server, Happenings.Tcpip(failure.Within(0.3), story.Dice.Pick(4199, 4227, 4231, 4266)));
        failure.Plant(Cause, isDecisive: false, (story.Server, HostItem.System), (story.Server, story.JobsItem));
    }

    private static void ManyNodes(Story story, Failure failure)
    {
        foreach (var (name, address, job, minutes) in new[] { ("APSV07", "192.0.2.67", 71, -2), ("DBSV04", "192.0.2.64", 72, 1), ("WEBSV3", "192.0.2.73", 73, 3) })
        {
            var at = failure.At.AddMinutes(minutes);
            story.Lines.Add(new(failure.Start.AddMinutes(minutes), LogKind.JobStart) { Job = job });
            story.Lines.Add(new(failure.Start.AddMinutes(minutes).AddSeconds(6), LogKind.SessionStart) { Job = job, Session = job + 200, OtherNode = (name, address) });
            story.Lines.Add(new(at.AddMinutes(-13), LogKind.Progress) { Job = job, Session = job + 200, OtherNode = (name, address) });
            story.Lines.Add(new(at, LogKind.SocketError) { Job = job, Session = job + 200, OtherNode = (name, address), Number = 10054 });
            story.Lines.Add(new(at.AddSeconds(25), LogKind.JobIncomplete) { Job = job });
            story.OtherIncidents[job] = Cause;
        }

        failure.Plant(Cause, isDecisive: false, (story.Server, story.JobsItem));
    }

    private static void LinkDownByDay(Story story, Failure failure)
    {
        var at = failure.Start - TimeSpan.FromHours(6);
        foreach (var e in new[] { Happenings.Link(at, isUp: false), Happenings.Link(at.AddSeconds(14), isUp: true), Happenings.NameTimeout(failure.Within(0.4), "update.example.test") })
            failure.Agent.Events.Add(e);
        failure.Agent.Sent[HostItem.System] = ItemState.Whole;
    }

    private static void Add(HostModel host, params ReadOnlySpan<LoggedEvent> events)
    {
        foreach (var e in events)
            host.Events.Add(e with { IsPlanted = true });
    }
}
