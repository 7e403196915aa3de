namespace ArcBundle.Analyzer.Reading.Ports;

/// <summary>One entry of <c>PortsConfig.cfg</c> or <c>CAPortConfig.cfg</c>.</summary>
/// <param name="Service">Service name of <c>PortsConfig.cfg</c>; null in <c>CAPortConfig.cfg</c>, whose lines are about hosts.</param>
/// <param name="Ports">Port ranges in the order written, inclusive; of <c>CAPortConfig.cfg</c> the TCP port, then the UDP port. Empty when the entry names none.</param>
/// <param name="Host">Host name; null when not given.</param>
/// <param name="Address">Address; null when not given.</param>
internal sealed record PortEntry(string? Service, IReadOnlyList<(int First, int Last)> Ports, string? Host, string? Address);
