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

    public WindowsResult<IReadOnlyList<SessionFact>> Sessions() => new List<SessionFact> { new(1, SessionState.Active, @"EXAMPLE\svcbackup") };

    public WindowsResult<IReadOnlyList<MinifilterFact>> Minifilters() => new WindowsError("FilterFindFirst", ErrorCodes.AccessDenied);

    /// <summary>Gives the adapters at a time.</summary>
    public Func<DateTimeOffset, WindowsResult<IReadOnlyList<AdapterFact>>> AdapterAnswer { get; init; } = static now => new List<AdapterFact> { new(now, "{A}") };

    public WindowsResult<IReadOnlyList<AdapterFact>> Adapters(DateTimeOffset atUtc) => AdapterAnswer(atUtc);

    public WindowsResult<IReadOnlyList<LoadFact>> Load(DateTimeOffset atUtc, Action pause)
    {
        pause();
        return new List<LoadFact> { new(atUtc, LoadCounter.ProcessorBusyPercent, null, 12.5) };
    }

    /// <summary>Queries of exports, in their order.</summary>
    public List<(string Channel, string Query)> Queries { get; } = [];

    /// <summary>Time of the oldest event that may still be exported.</summary>
    public DateTimeOffset? EventBound { get; init; }

    /// <summary>Gives the events with their texts of a channel.</summary>
    public Func<string, WindowsResult<IReadOnlyList<RenderedEvent>>> Rendering { get; init; } = static _ => new WindowsError("EvtQuery", ErrorCodes.CallNotImplemented);

    public WindowsResult<FileInfo> ExportEventLog(string channel, string query, string target)
    {
        Queries.Add((channel, query));
        return Export(channel, target);
    }

    public WindowsError? FindEventBound(string channel, string query, int most, out DateTimeOffset? bound, CancellationToken token)
    {
        bound = EventBound;
        return null;
    }

    public WindowsResult<IReadOnlyList<RenderedEvent>> RenderEvents(string channel, string query, Func<string, int, bool> isWanted, int most, CancellationToken token) => Rendering(channel);

    /// <summary>Gives the events of a channel as XML; null where the call is not there.</summary>
    public Func<string, IReadOnlyList<string>?> Events { get; init; } = static _ => null;

    public WindowsError? ReadEvents(string channel, string query, Func<string, bool> take, CancellationToken token)
    {
        Queries.Add((channel, query));
        if (Events(channel) is not { } events)
            return new WindowsError("EvtQuery", ErrorCodes.CallNotImplemented);
        foreach (var xml in events)
        {
            if (!take(xml))
                break;
        }

        return null;
    }
}
