using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>What only a running Windows can tell.</summary>
internal interface ILiveSystem
{
    /// <summary>Full path of the folder of the system's own programs (<c>C:\Windows\System32</c>).</summary>
    string SystemFolder { get; }

    /// <summary>Whether this process has administrator rights; null when not told.</summary>
    bool? IsElevated { get; }

    /// <summary>The processes now.</summary>
    WindowsResult<IReadOnlyList<ProcessFact>> Processes();

    /// <summary>The services now.</summary>
    WindowsResult<IReadOnlyList<ServiceFact>> Services();

    /// <summary>The TCP table now, IPv4 and IPv6.</summary>
    WindowsResult<IReadOnlyList<TcpEndpoint>> TcpTable();

    /// <summary>The UDP table now, IPv4 and IPv6.</summary>
    WindowsResult<IReadOnlyList<UdpEndpoint>> UdpTable();

    /// <summary>Exports a whole event log to a file that does not exist yet; may block and cannot be cancelled.</summary>
    /// <param name="channel">Channel, for example <c>Application</c>.</param>
    /// <param name="target">The file to make; a failed export may leave a part of it.</param>
    WindowsResult<FileInfo> ExportEventLog(string channel, string target);
}
