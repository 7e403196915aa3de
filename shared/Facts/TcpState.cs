namespace ArcBundle.Format.Facts;

/// <summary>State of a TCP endpoint; the numbers are those of MIB_TCP_STATE.</summary>
public enum TcpState
{
    /// <summary>The source did not tell in a form that is known.</summary>
    Unknown = 0,

    /// <summary>Closed.</summary>
    Closed = 1,

    /// <summary>Listening.</summary>
    Listen = 2,

    /// <summary>Connect request sent.</summary>
    SynSent = 3,

    /// <summary>Connect request received.</summary>
    SynReceived = 4,

    /// <summary>Connected.</summary>
    Established = 5,

    /// <summary>Closing from this side, first step.</summary>
    FinWait1 = 6,

    /// <summary>Closing from this side, second step.</summary>
    FinWait2 = 7,

    /// <summary>Closed by the peer, not yet by this side.</summary>
    CloseWait = 8,

    /// <summary>Both sides closing.</summary>
    Closing = 9,

    /// <summary>Last acknowledgement awaited.</summary>
    LastAck = 10,

    /// <summary>Closed, waiting for stray segments.</summary>
    TimeWait = 11,

    /// <summary>Being deleted.</summary>
    DeleteTcb = 12,
}
