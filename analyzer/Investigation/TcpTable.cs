using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The TCP table of a host at one moment.</summary>
/// <param name="Item">The item it came from.</param>
/// <param name="TakenAtUtc">When, UTC; null when nothing tells.</param>
/// <param name="Rows">The rows, in the order found.</param>
/// <param name="Listing">Where the table stands.</param>
internal sealed record TcpTable(ItemId Item, DateTimeOffset? TakenAtUtc, IReadOnlyList<Sourced<TcpEndpoint>> Rows, Origin Listing)
{
    /// <summary>Whether it lists any listener: one without was cut or filtered (<c>netstat</c> without <c>-a</c>), and tells nothing of who does not listen.</summary>
    public bool HoldsListeners => Rows.Any(static row => row.Value.State == TcpState.Listen);

    /// <summary>Listeners on a port, on any address.</summary>
    public IEnumerable<Sourced<TcpEndpoint>> ListenersOn(int port) =>
        Rows.Where(row => row.Value.State == TcpState.Listen && row.Value.LocalPort == port);

    /// <summary>Sockets of a process on one of the agent's ports, on either end.</summary>
    public IEnumerable<Sourced<TcpEndpoint>> AgentSocketsOf(int pid) =>
        Rows.Where(row => row.Value.Pid == pid && (IsAgentPort(row.Value.LocalPort) || IsAgentPort(row.Value.RemotePort)));

    private static bool IsAgentPort(int port) => port is ProductNames.AgentPort or ProductNames.SecondAgentPort;
}
