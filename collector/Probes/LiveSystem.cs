using System.Runtime.Versioning;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>The running Windows.</summary>
/// <param name="isElevated">Whether this process has administrator rights.</param>
[SupportedOSPlatform("windows")]
internal sealed class LiveSystem(bool? isElevated) : ILiveSystem
{
    /// <inheritdoc/>
    public string SystemFolder => Environment.SystemDirectory;

    /// <inheritdoc/>
    public bool? IsElevated => isElevated;

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<ProcessFact>> Processes() => Windows.ProcessTable.Read();

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<ServiceFact>> Services() => ServiceTable.Read();

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<TcpEndpoint>> TcpTable() => Windows.TcpTable.Read();

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<UdpEndpoint>> UdpTable() => Windows.UdpTable.Read();

    /// <inheritdoc/>
    public WindowsResult<FileInfo> ExportEventLog(string channel, string target) => EventLogExport.Export(channel, target);
}
