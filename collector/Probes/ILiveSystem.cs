using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// What only a running Windows can tell. A call that the system refuses throws <see cref="UnauthorizedAccessException"/>; one that fails
/// otherwise throws <see cref="System.ComponentModel.Win32Exception"/> with its error.
/// </summary>
internal interface ILiveSystem
{
    /// <summary>Full path of the folder of the system's own programs (<c>C:\Windows\System32</c>).</summary>
    string SystemFolder { get; }

    /// <summary>The processes now.</summary>
    IReadOnlyList<ProcessFact> Processes();

    /// <summary>The services now.</summary>
    IReadOnlyList<ServiceFact> Services();

    /// <summary>The TCP table now, IPv4 and IPv6.</summary>
    IReadOnlyList<TcpEndpoint> TcpTable();

    /// <summary>The UDP table now, IPv4 and IPv6.</summary>
    IReadOnlyList<UdpEndpoint> UdpTable();

    /// <summary>Exports a whole event log to a file that does not exist yet.</summary>
    /// <param name="channel">Channel, for example <c>Application</c>.</param>
    /// <param name="path">The file to make.</param>
    /// <returns>Null when the call claims success (the caller still looks at the file), else its error as text.</returns>
    string? ExportEventLog(string channel, string path);
}
