using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>A firewall closes the agent's ports.</summary>
internal static class OfFirewallPorts
{
    private const string Cause = "firewall-ports";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("drops-in-firewall-log", [Silence.Fifty, Silence.Neither, Silence.Short], [FailureShape.Reconnect, FailureShape.Number], [10060], DropsInLog),
        new("drops-in-security-log", [Silence.Neither, Silence.Short], [FailureShape.Reconnect, FailureShape.NotListening], [10060], DropsInEvents),
        new("no-rule-and-syn-sent", [Silence.Neither, Silence.Short], [FailureShape.Reconnect, FailureShape.NotListening], [10060], NoRule),
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("drops-of-others", [Silence.Neither], Planting.Usual, [10060, 10054], DropsOfOthers),
    ];

    private static void DropsInLog(Story story, Failure failure)
    {
        var port = story.Dice.Pick(6050, 6050, 6051);
        for (var i = 0; i < 4; i++)
            failure.Agent.FirewallLines.Add(new(failure.Within(0.15 + (i * 0.2)), "DROP", "TCP", story.Server.Address, failure.Agent.Address, 50_300 + i, port, "RECEIVE", IsPlanted: true));
        HostSetup.AddFirewall(failure.Agent, withRules: false);
        failure.Plant(Cause, isDecisive: true, (failure.Agent, HostItem.FirewallLog), (story.Server, story.JobsItem));
        failure.Sights[^1] = failure.Sights[^1] with { Ends = EndsOf(story, failure) };
    }

    private static void DropsInEvents(Story story, Failure failure)
    {
        var id = story.Dice.Pick(5152, 5157);
        for (var i = 0; i < 3; i++)
            failure.Agent.Events.Add(Happenings.Blocked(failure.Within(0.2 + (i * 0.2)), id, story.Server.Address, 50_300 + i, failure.Agent.Address, 6050) with { IsPlanted = true });
        HostSetup.AddFirewall(failure.Agent, withRules: false);
        failure.Plant(Cause, isDecisive: true, (failure.Agent, HostItem.Security), (story.Server, story.JobsItem));
        failure.Sights[^1] = failure.Sights[^1] with { Ends = EndsOf(story, failure) };
    }

    /// <summary>The messages give the agent's address; one of version 6 says nothing of lines with addresses of version 4.</summary>
    private static IReadOnlyList<HostModel> EndsOf(Story story, Failure failure) => story.Nodes == NodeStyle.Version6 ? [failure.Agent, story.Server] : [story.Server];

    private static void NoRule(Story story, Failure failure)
    {
        HostSetup.AddFirewall(failure.Agent, withRules: false);
        story.Server.Sockets.Add(new(story.Server.Address, 50_911, failure.Agent.Address, 6050, "SYN_SENT", 1800));
        failure.Plant(Cause, isDecisive: false, (failure.Agent, HostItem.FirewallRegistry), (story.Server, HostItem.Tcp), (story.Server, story.JobsItem));
    }

    private static void DropsOfOthers(Story story, Failure failure)
    {
        var lines = failure.Agent.FirewallLines;
        lines.Add(new(failure.Within(0.3), "DROP", "TCP", "192.0.2.240", failure.Agent.Address, 51_000, 6050, "RECEIVE"));
        lines.Add(new(failure.Within(0.4), "DROP", "TCP", story.Server.Address, failure.Agent.Address, 51_002, 3389, "RECEIVE"));
        lines.Add(new(failure.Within(0.5), "ALLOW", "TCP", story.Server.Address, failure.Agent.Address, 51_003, 6050, "RECEIVE"));
        failure.Agent.Sent[HostItem.FirewallLog] = ItemState.Whole;
    }
}
