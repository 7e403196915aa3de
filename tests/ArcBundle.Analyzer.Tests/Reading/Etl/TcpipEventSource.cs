using System.Diagnostics.Tracing;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>An event source with the name, the id, and of some events the ids and names of values of the provider of Windows: SYNTHETIC events, to be recorded.</summary>
[EventSource(Name = "Microsoft-Windows-TCPIP", Guid = "2F07E2EE-15DB-40F1-90EF-9D7BA282188A")]
internal sealed class TcpipEventSource : EventSource
{
    public TcpipEventSource()
        : base(EventSourceSettings.EtwManifestEventFormat)
    {
    }

    [Event(1033, Level = EventLevel.Informational)]
    public void TcpConnectTcbComplete(byte[] LocalAddress, byte[] RemoteAddress, uint Status, uint ProcessId, uint Compartment, ulong Tcb) =>
        WriteEvent(1033, LocalAddress, RemoteAddress, Status, ProcessId, Compartment, Tcb);

    [Event(1046, Level = EventLevel.Informational)]
    public void TcpDisconnectTcbRtoTimeout(byte[] LocalAddress, byte[] RemoteAddress, uint Status, uint ProcessId, uint Compartment, ulong Tcb) =>
        WriteEvent(1046, LocalAddress, RemoteAddress, Status, ProcessId, Compartment, Tcb);

    [Event(1184, Level = EventLevel.Informational)]
    public void TcpConnectionTerminatedRcvdRst(ulong Tcb, byte[] LocalAddress, byte[] RemoteAddress, uint NewState, uint RexmitCount) =>
        WriteEvent(1184, Tcb, LocalAddress, RemoteAddress, NewState, RexmitCount);

    [Event(1300, Level = EventLevel.Informational)]
    public void TcpConnectionRundown(ulong Tcb, byte[] LocalAddress, byte[] RemoteAddress, uint State, uint Pid) =>
        WriteEvent(1300, Tcb, LocalAddress, RemoteAddress, State, Pid);

    [Event(1200, Level = EventLevel.Informational)]
    public void TcpDisconnectTcbZeroWindowTimeout(string LocalAddress, string RemoteAddress, uint Status, uint ProcessId) =>
        WriteEvent(1200, LocalAddress, RemoteAddress, Status, ProcessId);

    [Event(1001, Level = EventLevel.Informational)]
    public void TcpEndpointCreation(uint Status) => WriteEvent(1001, Status);
}
