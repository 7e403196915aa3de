using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>The rows of a <c>netstat</c> listing. All parts carry the quality of the whole text.</summary>
/// <param name="Tcp">TCP rows in the order listed.</param>
/// <param name="Udp">UDP rows in the order listed.</param>
/// <param name="Owners">Programs that <c>-b</c> names, in the order listed; none in the other forms.</param>
internal sealed record NetstatTables(Readings<TcpEndpoint> Tcp, Readings<UdpEndpoint> Udp, Readings<SocketOwner> Owners);
