using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>Records a <c>.nettrace</c> of this process, once for all tests.</summary>
internal static class RecordedTrace
{
    private static readonly Lazy<byte[]> Recorded = new(Record);

    /// <summary>The trace: one event of each method of <see cref="TcpipEventSource"/>.</summary>
    public static byte[] Bytes => Recorded.Value;

    private static byte[] Record()
    {
        using var source = new TcpipEventSource();
        var client = new DiagnosticsClient(Environment.ProcessId);
        using var session = client.StartEventPipeSession([new EventPipeProvider("Microsoft-Windows-TCPIP", EventLevel.Verbose, -1)], requestRundown: false);
        using var trace = new MemoryStream();
        var reading = Task.Run(() => session.EventStream.CopyTo(trace));
        var (local, remote) = (EtlWriter.Sockaddr("192.0.2.11:50112"), EtlWriter.Sockaddr("192.0.2.21:6050"));
        source.TcpConnectTcbComplete(local, remote, 0, 4120, 1, 7);
        source.TcpDisconnectTcbRtoTimeout(local, EtlWriter.Sockaddr("[2001:db8::21]:6051"), 0xC00000B5, 4120, 1, 7);
        source.TcpConnectionTerminatedRcvdRst(7, local, remote, 0, 3);
        source.TcpConnectionRundown(7, local, remote, 4, 4120);
        source.TcpDisconnectTcbZeroWindowTimeout("192.0.2.11:50112", "192.0.2.21:6050", 0xC00000B5, 4120);
        source.TcpConnectTcbComplete(local, EtlWriter.Sockaddr("192.0.2.21:443"), 0, 4120, 1, 8);
        source.TcpConnectTcbComplete([1, 2], remote, 0, 4120, 1, 9);
        source.TcpEndpointCreation(0);
        session.Stop();
        reading.Wait(TimeSpan.FromMinutes(1));
        return trace.ToArray();
    }
}
