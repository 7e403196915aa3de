namespace ArcBundle.Scenarios.Hosts;

/// <summary>A row of a TCP table.</summary>
/// <param name="Local">Local address.</param>
/// <param name="LocalPort">Local port.</param>
/// <param name="Remote">Remote address; the any-address for a listener.</param>
/// <param name="RemotePort">Remote port; 0 for a listener.</param>
/// <param name="State">State, the English word of netstat.</param>
/// <param name="Pid">Owner.</param>
internal sealed record Socket(string Local, int LocalPort, string Remote, int RemotePort, string State, int Pid)
{
    /// <summary>A listener.</summary>
    public static Socket Listener(string address, int port, int pid) =>
        new(address, port, address.Contains(':', StringComparison.Ordinal) ? "::" : "0.0.0.0", 0, "LISTENING", pid);
}
