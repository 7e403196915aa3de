namespace ArcBundle.Format.Facts;

/// <summary>One row of a TCP table.</summary>
/// <param name="LocalAddress">Local address as text, without port; IPv6 without brackets, zone kept after <c>%</c>.</param>
/// <param name="LocalPort">Local port, 0 to 65535.</param>
/// <param name="RemoteAddress">Remote address; the any-address for a listener.</param>
/// <param name="RemotePort">Remote port; 0 for a listener.</param>
/// <param name="State">State.</param>
/// <param name="Pid">Owning process; null when not told. 0 means that the system itself owns it (for example TIME_WAIT).</param>
public sealed record TcpEndpoint(string LocalAddress, int LocalPort, string RemoteAddress, int RemotePort, TcpState State, int? Pid);
