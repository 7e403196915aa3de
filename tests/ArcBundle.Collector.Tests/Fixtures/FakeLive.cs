using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A running Windows as a test wants it. Everything in it is invented.</summary>
internal sealed class FakeLive : ILiveSystem
{
    public string SystemFolder { get; init; } = "/nowhere";

    public bool? IsElevated { get; init; } = true;

    public WindowsResult<IReadOnlyList<ProcessFact>> ProcessAnswer { get; init; } = new List<ProcessFact> { new(4, "System") };

    public Func<string, string, WindowsResult<FileInfo>> Export { get; init; } = static (_, _) => new WindowsError("EvtExportLog", ErrorCodes.CallNotImplemented);

    public WindowsResult<IReadOnlyList<ProcessFact>> Processes() => ProcessAnswer;

    public WindowsResult<IReadOnlyList<ServiceFact>> Services() => new WindowsError("OpenSCManager", ErrorCodes.AccessDenied);

    public WindowsResult<IReadOnlyList<TcpEndpoint>> TcpTable() => new List<TcpEndpoint> { new("0.0.0.0", 6050, "0.0.0.0", 0, TcpState.Listen, 1200) };

    public WindowsResult<IReadOnlyList<UdpEndpoint>> UdpTable() => new List<UdpEndpoint>();

    public WindowsResult<FileInfo> ExportEventLog(string channel, string target) => Export(channel, target);
}
