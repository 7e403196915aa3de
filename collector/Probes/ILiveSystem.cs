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

    /// <summary>The sessions of users now.</summary>
    WindowsResult<IReadOnlyList<SessionFact>> Sessions();

    /// <summary>The file system filters that are loaded.</summary>
    WindowsResult<IReadOnlyList<MinifilterFact>> Minifilters();

    /// <summary>The network adapters with their counters now.</summary>
    /// <param name="atUtc">The time now.</param>
    WindowsResult<IReadOnlyList<AdapterFact>> Adapters(DateTimeOffset atUtc);

    /// <summary>The load, as a mean over the time of <paramref name="pause"/>.</summary>
    /// <param name="atUtc">The time now.</param>
    /// <param name="pause">Passes that time.</param>
    WindowsResult<IReadOnlyList<LoadFact>> Load(DateTimeOffset atUtc, Action pause);

    /// <summary>Exports events of a log to a file that does not exist yet; may block and cannot be cancelled.</summary>
    /// <param name="channel">Channel, for example <c>Application</c>.</param>
    /// <param name="query">XPath of the events wanted.</param>
    /// <param name="target">The file to make; a failed export may leave a part of it.</param>
    WindowsResult<FileInfo> ExportEventLog(string channel, string query, string target);

    /// <summary>Finds the time of the event number <paramref name="most"/> from the newest on, so that an export can be bounded.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events wanted.</param>
    /// <param name="most">Events that are allowed.</param>
    /// <param name="bound">Its time; null when there are not so many.</param>
    /// <param name="token">Stops.</param>
    /// <returns>What failed, or null.</returns>
    WindowsError? FindEventBound(string channel, string query, int most, out DateTimeOffset? bound, CancellationToken token);

    /// <summary>Formats the newest events of a log that are wanted with their message texts, newest first.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events to look at.</param>
    /// <param name="isWanted">Whether an event is wanted, by provider and number.</param>
    /// <param name="most">Events at most.</param>
    /// <param name="token">Stops.</param>
    WindowsResult<IReadOnlyList<RenderedEvent>> RenderEvents(string channel, string query, Func<string, int, bool> isWanted, int most, CancellationToken token);

    /// <summary>Hands events of a log as XML without message texts to <paramref name="take"/>, newest first, until it wants no more.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="query">XPath of the events wanted.</param>
    /// <param name="take">Takes an event; false for no more.</param>
    /// <param name="token">Stops.</param>
    /// <returns>What failed, or null.</returns>
    WindowsError? ReadEvents(string channel, string query, Func<string, bool> take, CancellationToken token);
}
