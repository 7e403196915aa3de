namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>How far a connection has come.</summary>
internal enum TcpFlowState
{
    /// <summary>Nothing was seen of it.</summary>
    New,

    /// <summary>A SYN waits for its answer.</summary>
    Asked,

    /// <summary>It is established.</summary>
    Open,

    /// <summary>It was reset or refused; what still comes tells nothing new.</summary>
    Over,
}
