namespace ArcBundle.Format.Facts;

/// <summary>One row of a UDP table.</summary>
/// <param name="LocalAddress">Local address as text, without port; IPv6 without brackets.</param>
/// <param name="LocalPort">Local port, 0 to 65535.</param>
/// <param name="Pid">Owning process; null when not told.</param>
public sealed record UdpEndpoint(string LocalAddress, int LocalPort, int? Pid);
