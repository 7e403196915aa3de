namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>What happened to a TCP connection, as a trace or a capture of packets shows it.</summary>
internal enum TcpEventKind
{
    /// <summary>A connection that the noticing end began was established (1033; a SYN that was answered with SYN-ACK).</summary>
    Connected,

    /// <summary>A listener of the noticing end took a connection (1017). A capture cannot tell it from <see cref="Connected"/>.</summary>
    Accepted,

    /// <summary>A connection was there when the trace began (1300; a segment without a SYN before it).</summary>
    Existing,

    /// <summary>A connection attempt failed with a status (1034).</summary>
    ConnectFailed,

    /// <summary>A connection attempt timed out (1045; a SYN that nothing answered): Winsock 10060.</summary>
    ConnectTimedOut,

    /// <summary>RST answered the SYN: nobody listens, or something refuses in its place (1183): Winsock 10061.</summary>
    Refused,

    /// <summary>The peer, or something between, reset an established connection (1184): Winsock 10054.</summary>
    ResetReceived,

    /// <summary>Data were sent again and again without an answer until the connection was given up (1046): peer unreachable, or loss.</summary>
    RetransmissionTimedOut,

    /// <summary>Keep-alives stayed without answer (1047).</summary>
    KeepAliveTimedOut,

    /// <summary>The peer answers, but its application did not read until the connection was given up (1200).</summary>
    ZeroWindowTimedOut,

    /// <summary>The peer closed its receive window: its application does not read for the moment. Seen in captures only.</summary>
    ZeroWindow,

    /// <summary>A process of the noticing end aborted the connection (1039): Winsock 10053 for its own later calls.</summary>
    Aborted,

    /// <summary>A process of the noticing end shut the connection down (1044).</summary>
    ShutDown,

    /// <summary>Windows itself aborted the connection (1468).</summary>
    AbortedBySystem,

    /// <summary>Data were sent again (1187).</summary>
    Retransmitted,

    /// <summary>A SYN was sent again (1186).</summary>
    ConnectRetransmitted,
}
