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
    public WindowsResult<IReadOnlyList<SessionFact>> Sessions() => SessionTable.Read();

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<MinifilterFact>> Minifilters() => FilterTable.Read();

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<AdapterFact>> Adapters(DateTimeOffset atUtc) => InterfaceTable.Read(atUtc);

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<LoadFact>> Load(DateTimeOffset atUtc, Action pause) => HostLoad.Sample(atUtc, pause);

    /// <inheritdoc/>
    public WindowsResult<FileInfo> ExportEventLog(string channel, string query, string target) => EventLogExport.Export(channel, target, query);

    /// <inheritdoc/>
    public WindowsError? FindEventBound(string channel, string query, int most, out DateTimeOffset? bound, CancellationToken token) =>
        EventQuery.FindBound(channel, query, most, out bound, token);

    /// <inheritdoc/>
    public WindowsResult<IReadOnlyList<RenderedEvent>> RenderEvents(string channel, string query, Func<string, int, bool> isWanted, int most, CancellationToken token) =>
        EventRendering.Newest(channel, query, isWanted, most, token);

    /// <inheritdoc/>
    public WindowsError? ReadEvents(string channel, string query, Func<string, bool> take, CancellationToken token) => EventXmlText.ForEach(channel, query, take, token);
}
