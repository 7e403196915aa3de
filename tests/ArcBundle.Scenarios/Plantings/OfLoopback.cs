using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Stories;

namespace ArcBundle.Scenarios.Plantings;

/// <summary>The server talks to itself over a loopback address on which nobody listens.</summary>
internal static class OfLoopback
{
    private const string Cause = "loopback";

    public static IReadOnlyList<Planting> All { get; } =
    [
        new("listens-on-adapter-alone", [Silence.Short, Silence.Neither], [FailureShape.Reconnect, FailureShape.Number, FailureShape.NotListening], [10061, 10060], ListensElsewhere) { IsOfServerItself = true },
    ];

    public static IReadOnlyList<Planting> Alike { get; } =
    [
        new("listens-on-any-address", [Silence.Neither], [FailureShape.Reconnect, FailureShape.Number], [10060, 10054], ListensEverywhere) { IsOfServerItself = true, IsAlike = true },
    ];

    private static void ListensElsewhere(Story story, Failure failure)
    {
        var host = failure.Agent;
        host.Sockets.RemoveAll(static s => s.LocalPort is 6050 or 6051);
        host.Sockets.Add(Socket.Listener(host.Address, 6050, host.AgentPid));
        host.Sockets.Add(Socket.Listener(host.Address, 6051, host.AgentPid));
        failure.Plant(Cause, isDecisive: true, (host, HostItem.Tcp));
    }

    private static void ListensEverywhere(Story story, Failure failure)
    {
        failure.Agent.Sent[HostItem.Tcp] = ItemState.Whole;
    }
}
