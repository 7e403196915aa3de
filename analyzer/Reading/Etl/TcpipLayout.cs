namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Order of the fields in the data of an event of Microsoft-Windows-TCPIP (version 0; version 1 has one UInt64 more at the end).</summary>
internal enum TcpipLayout
{
    /// <summary>LocalAddressLength, LocalAddress, RemoteAddressLength, RemoteAddress, Status, ProcessId, Compartment, connection block.</summary>
    AddressesFirst,

    /// <summary>Connection block, LocalAddressLength, LocalAddress, RemoteAddressLength, RemoteAddress, NewState, RexmitCount.</summary>
    BlockFirst,

    /// <summary>Connection block, LocalAddressLength, LocalAddress, RemoteAddressLength, RemoteAddress, State, Pid.</summary>
    Rundown,
}
