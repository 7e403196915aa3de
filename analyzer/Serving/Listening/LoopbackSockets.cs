using System.Net;
using System.Net.Sockets;

namespace ArcBundle.Analyzer.Serving.Listening;

/// <summary>Sockets bound to one port of the loopback addresses of this machine, and to no other address.</summary>
internal sealed class LoopbackSockets : IDisposable
{
    private readonly Dictionary<IPEndPoint, Socket> _waiting;

    private LoopbackSockets(Dictionary<IPEndPoint, Socket> sockets, int port)
    {
        _waiting = sockets;
        Port = port;
        EndPoints = [.. sockets.Keys];
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The addresses: 127.0.0.1, and ::1 where this machine has it and the port is free there too.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints { get; }

    /// <summary>Binds the sockets.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="SocketException">127.0.0.1 cannot be bound: the port is in use, or needs a privilege.</exception>
    public static LoopbackSockets Bind(int port)
    {
        var sockets = new Dictionary<IPEndPoint, Socket>();
        var first = BoundTo(new IPEndPoint(IPAddress.Loopback, port));
        var bound = ((IPEndPoint)first.LocalEndPoint!).Port;
        sockets.Add(new IPEndPoint(IPAddress.Loopback, bound), first);
        try
        {
            sockets.Add(new IPEndPoint(IPAddress.IPv6Loopback, bound), BoundTo(new IPEndPoint(IPAddress.IPv6Loopback, bound)));
        }
        catch (SocketException)
        {
            // No IPv6, or somebody else there. The address that is printed is that of IPv4.
        }

        return new LoopbackSockets(sockets, bound);
    }

    /// <summary>Hands a socket over to the server, which disposes it from then on.</summary>
    public Socket Take(EndPoint endPoint) =>
        endPoint is IPEndPoint known && _waiting.Remove(known, out var socket) ? socket : throw new InvalidOperationException($"No socket is bound to {endPoint}.");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in _waiting.Values)
            socket.Dispose();
        _waiting.Clear();
    }

    private static Socket BoundTo(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // On Windows another process could else bind the same port and be given the browser's requests. Elsewhere this would only keep a port
            // from being used again right after the server has ended.
            if (OperatingSystem.IsWindows())
                socket.ExclusiveAddressUse = true;
            socket.Bind(endPoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
