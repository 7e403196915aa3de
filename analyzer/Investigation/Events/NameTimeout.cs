using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>No name server answered for a name (Microsoft-Windows-DNS-Client 1014).</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">The name asked for.</param>
internal sealed record NameTimeout(Sourced<EventRecord> Record, string Name)
{
    /// <summary>The event of the DNS client.</summary>
    public const int EventId = 1014;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The timeouts of a host, in the order of time.</summary>
    public static IEnumerable<NameTimeout> Of(Host host) => host.System.Of(Providers.DnsClient, EventId)
        .Where(static record => !string.IsNullOrWhiteSpace(record.Value["QueryName"]))
        .Select(static record => new NameTimeout(record, record.Value["QueryName"]!.Trim()));
}
