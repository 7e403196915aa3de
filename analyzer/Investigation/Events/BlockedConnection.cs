using System.Globalization;
using System.Net;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A TCP packet or connection that the Filtering Platform blocked (Security 5152, 5157).</summary>
/// <param name="Record">The record.</param>
/// <param name="Source">The end that sent.</param>
/// <param name="Destination">The end it was for.</param>
internal sealed record BlockedConnection(Sourced<EventRecord> Record, TraceEndpoint Source, TraceEndpoint Destination)
{
    private const string Tcp = "6";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>What a host's audit tells as blocked, in the order of time; records without both ends are passed over.</summary>
    public static IEnumerable<BlockedConnection> Of(Host host) =>
        host.Security.Of(Providers.Security, FirewallEvents.Blocked).Select(Read).OfType<BlockedConnection>();

    private static BlockedConnection? Read(Sourced<EventRecord> record) =>
        string.Equals(record.Value["Protocol"]?.Trim(), Tcp, StringComparison.Ordinal)
            && EndOf(record.Value["SourceAddress"], record.Value["SourcePort"]) is { } source
            && EndOf(record.Value["DestAddress"], record.Value["DestPort"]) is { } destination
            ? new(record, source, destination)
            : null;

    private static TraceEndpoint? EndOf(string? address, string? port) =>
        IPAddress.TryParse(address?.Trim(), out var parsed) && ushort.TryParse(port?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TraceEndpoint.Of(parsed, number)
            : null;
}
