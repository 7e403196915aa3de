using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>A Windows event log: <c>product: windows</c> with a <c>service</c>.</summary>
/// <param name="Service">The service, for example <c>application</c>.</param>
internal sealed record EventLogSource(string Service) : LogSource
{
    /// <summary>Channels that a host keeps, by the names that Sigma uses for them.</summary>
    private static readonly (string Service, string Channel, Func<Host, EventChannel> Of)[] Known =
    [
        ("application", "Application", static host => host.Application),
        ("system", "System", static host => host.System),
        ("security", "Security", static host => host.Security),
        ("windefend", "Microsoft-Windows-Windows Defender/Operational", static host => host.Defender),
    ];

    /// <summary>The services there are.</summary>
    public static IEnumerable<string> Services => Known.Select(static known => known.Service);

    /// <summary>Name of the channel.</summary>
    public string Channel => Row.Channel;

    /// <summary>The channel of a host.</summary>
    public EventChannel Of(Host host) => Row.Of(host);

    private (string Service, string Channel, Func<Host, EventChannel> Of) Row =>
        Known.First(known => string.Equals(known.Service, Service, StringComparison.Ordinal));
}
