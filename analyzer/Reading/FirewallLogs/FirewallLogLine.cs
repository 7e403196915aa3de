namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>One line of Windows Firewall's log. A member is null where the log has a dash or not the field.</summary>
/// <param name="TimeUtc">When, UTC, to the second.</param>
/// <param name="Action"><c>DROP</c>, <c>ALLOW</c>, <c>OPEN</c>, <c>CLOSE</c> or <c>INFO-EVENTS-LOST</c>: program constants that no language changes.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c>, <c>ICMP</c> or a protocol number.</param>
/// <param name="SourceAddress">Source address as written.</param>
/// <param name="DestinationAddress">Destination address as written.</param>
/// <param name="SourcePort">Source port.</param>
/// <param name="DestinationPort">Destination port.</param>
/// <param name="Size">Packet size in bytes.</param>
/// <param name="TcpFlags">TCP flags by their letters, for example <c>S</c>.</param>
/// <param name="TcpSequence">TCP sequence number.</param>
/// <param name="TcpAcknowledgement">TCP acknowledgement number.</param>
/// <param name="TcpWindow">TCP window size in bytes.</param>
/// <param name="IcmpType">ICMP type.</param>
/// <param name="IcmpCode">ICMP code.</param>
/// <param name="Info">Further text; of <c>INFO-EVENTS-LOST</c> the number of events that the firewall could not write.</param>
/// <param name="Path"><c>SEND</c>, <c>RECEIVE</c>, <c>FORWARD</c> or <c>UNKNOWN</c>.</param>
/// <param name="Pid">Process, which newer versions of Windows tell.</param>
internal sealed record FirewallLogLine(
    DateTimeOffset TimeUtc,
    string Action,
    string? Protocol,
    string? SourceAddress,
    string? DestinationAddress,
    int? SourcePort,
    int? DestinationPort,
    long? Size,
    string? TcpFlags,
    long? TcpSequence,
    long? TcpAcknowledgement,
    long? TcpWindow,
    int? IcmpType,
    int? IcmpCode,
    string? Info,
    string? Path,
    int? Pid)
{
    /// <summary>The other moment that it may be, UTC: the log's local time came twice that day, and nothing tells which one it is. Null when <see cref="TimeUtc"/> is sure.</summary>
    public DateTimeOffset? EarlierUtc { get; init; }

    /// <summary>True when the firewall threw the packet away.</summary>
    public bool IsDrop => Action.Equals("DROP", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the firewall says that it lost events, so that what the log does not hold may have happened.</summary>
    public bool IsLoss => Action.Equals("INFO-EVENTS-LOST", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether either end has one of these ports.</summary>
    public bool Touches(IReadOnlySet<int> ports) => (SourcePort is { } source && ports.Contains(source)) || (DestinationPort is { } destination && ports.Contains(destination));
}
