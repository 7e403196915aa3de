using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Noise;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>Packet size, and processing on the agent that takes longer than the limit. The names of values are the article's; their keys are ours.</summary>
internal static class OfSettings
{
    private const string Key = @"SOFTWARE\WOW6432Node\ComputerAssociates\CA ARCserve Backup\UniversalClientAgent\Parameters";

    public static IReadOnlyList<Planting> PacketSize { get; } =
    [
        new("packet-size-out-of-range", [Silence.Fifty, Silence.Twenty], Planting.Usual, [10060, 10054], OutOfRange),
    ];

    public static IReadOnlyList<Planting> PacketSizeAlike { get; } =
    [
        new("packet-size-in-range", [Silence.Neither], Planting.Usual, [10060, 10054], InRange),
    ];

    public static IReadOnlyList<Planting> AgentSlow { get; } =
    [
        new("silence-of-the-limit", [Silence.Fifty, Silence.Twenty], Planting.Usual, Planting.AnyNumber, Slow),
        new("silence-with-load", [Silence.Fifty, Silence.Twenty], Planting.Usual, Planting.AnyNumber, SlowWithLoad),
        new("silence-of-configured-limit", [Silence.Sixty], [FailureShape.Reconnect, FailureShape.Number], [10060, 10054], SlowConfigured),
    ];

    public static IReadOnlyList<Planting> AgentSlowAlike { get; } =
    [
        new("silence-of-no-limit", [Silence.Neither], Planting.Usual, [10060, 10054], static (_, _) => { }),
    ];

    private static void OutOfRange(Story story, Failure failure)
    {
        var host = story.Dice.Pick(failure.Agent, story.Server);
        host.Registry.Add(new(HostItem.ProductRegistry, Key, story.Dice.Pick("PacketSize", "Packet Size"), null, story.Dice.Pick(16u, 32u, 131_072u, 1_048_576u)));
        failure.Plant("packet-size", isDecisive: true, (host, HostItem.ProductRegistry));
    }

    private static void InRange(Story story, Failure failure)
    {
        var size = story.Dice.Pick(48u, 512u, 65_536u);
        foreach (var host in story.Hosts)
        {
            host.Registry.Add(new(HostItem.ProductRegistry, Key, "PacketSize", null, size));
            host.Sent[HostItem.ProductRegistry] = ItemState.Whole;
        }
    }

    private static void Slow(Story story, Failure failure) => failure.Plant("agent-slow", isDecisive: false, (story.Server, story.JobsItem));

    private static void SlowWithLoad(Story story, Failure failure)
    {
        Slow(story, failure);
        var agent = failure.Agent;
        for (var i = 0; i < 5; i++)
            agent.Events.Add(Happenings.Disk(failure.Within(0.1 + (i * 0.15)), story.Dice.Pick(51, 153, 129)) with { IsPlanted = true });
        if (story.Dice.Percent(50))
            agent.Events.Add(Happenings.MemoryShort(failure.Within(0.5)) with { IsPlanted = true });
        if (story.Dice.Percent(50))
            agent.Events.Add(Happenings.SlowDatabase(failure.Within(0.6), story.Dice.Pick(508, 510, 533)) with { IsPlanted = true });
        agent.Sent[HostItem.System] = ItemState.Whole;
    }

    private static void SlowConfigured(Story story, Failure failure)
    {
        foreach (var host in story.Hosts)
        {
            host.Registry.Add(new(HostItem.ProductRegistry, Key, "ReceiveTimeOut", null, 3600));
            host.Registry.Add(new(HostItem.ProductRegistry, Key, "SendTimeOut", null, 3600));
        }

        failure.Plant("agent-slow", isDecisive: false, [(story.Server, story.JobsItem), .. story.Hosts.Select(static host => (host, HostItem.ProductRegistry))]);
    }
}
