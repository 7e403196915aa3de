using System.Net;
using System.Net.Sockets;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Who listens on the agent's ports of a host, seen from a loopback address of that host.</summary>
/// <param name="Serving">Listeners on 6050, or on 6051 when nobody listens on 6050, that take connections to the address.</param>
/// <param name="Near">Listeners that may or may not: on the loopback or any-address of the other family, or on the other port alone.</param>
/// <param name="Elsewhere">Listeners on other addresses.</param>
internal sealed record LoopbackListening(
    IReadOnlyList<Sourced<TcpEndpoint>> Serving, IReadOnlyList<Sourced<TcpEndpoint>> Near, IReadOnlyList<Sourced<TcpEndpoint>> Elsewhere)
{
    /// <summary>Whether nobody listens on either port, on any address.</summary>
    public bool IsNone => Serving.Count + Near.Count + Elsewhere.Count == 0;

    /// <summary>Reads the listeners of TCP tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="address">The loopback address.</param>
    public static LoopbackListening Of(IReadOnlyList<TcpTable> tables, IPAddress address)
    {
        var (serving, near, elsewhere) = (new List<Sourced<TcpEndpoint>>(), new List<Sourced<TcpEndpoint>>(), new List<Sourced<TcpEndpoint>>());
        var first = tables.Any(static table => table.ListenersOn(ProductNames.AgentPort).Any()) ? ProductNames.AgentPort : ProductNames.SecondAgentPort;
        foreach (var row in tables.SelectMany(static table => ProductNames.AgentPorts.SelectMany(table.ListenersOn)))
        {
            var at = IncidentEnds.EndOf(row.Value.LocalAddress, row.Value.LocalPort)?.Address;
            var isLocal = at is not null && (IPAddress.IsLoopback(at) || at.Equals(IPAddress.Any) || at.Equals(IPAddress.IPv6Any));
            (!isLocal ? elsewhere : row.Value.LocalPort == first && Serves(at!, address) ? serving : near).Add(row);
        }

        return new(serving, near, elsewhere);
    }

    /// <summary>Windows opens sockets on <c>[::]</c> for both families unless they ask otherwise, so that they serve IPv4 too.</summary>
    private static bool Serves(IPAddress listener, IPAddress address) =>
        listener.Equals(IPAddress.IPv6Any) || (listener.AddressFamily == address.AddressFamily
            && (listener.Equals(IPAddress.Any) || listener.Equals(address) || address.AddressFamily == AddressFamily.InterNetworkV6));
}
