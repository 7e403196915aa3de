using System.Globalization;
using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A user logged off: Winlogon 7002, or Security 4647 and 4634.</summary>
/// <param name="Record">The record.</param>
/// <param name="Sid">SID of the user; null when the record does not tell.</param>
/// <param name="IsNetwork">True for 4634 of logon type 3: the end of a network logon, which unloads no registry of an interactive user.</param>
internal sealed record Logoff(Sourced<EventRecord> Record, string? Sid, bool IsNetwork)
{
    private const int NetworkLogon = 3;

    /// <summary>The logoffs of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<Logoff>> Found = [];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The logoffs of a host, in the order of time. Those of the machine itself and of service accounts are left out.</summary>
    public static IReadOnlyList<Logoff> Of(Host host) => Found.GetValue(host, Find);

    private static IReadOnlyList<Logoff> Find(Host host) =>
    [
        .. host.System.Of(Providers.Winlogon, 7002).Select(static record => new Logoff(record, record.Value["UserSid"], IsNetwork: false))
            .Concat(host.Security.Of(Providers.Security, 4634, 4647).Select(OfSecurity))
            .Where(static logoff => logoff.Sid is null || logoff.Sid.StartsWith("S-1-5-21-", StringComparison.OrdinalIgnoreCase)
                || logoff.Sid.StartsWith("S-1-12-", StringComparison.OrdinalIgnoreCase))
            .OrderBy(static logoff => logoff.AtUtc).ThenBy(static logoff => logoff.Record.Origin.Entry, StringComparer.Ordinal)
            .ThenBy(static logoff => logoff.Record.Value.RecordId),
    ];

    private static Logoff OfSecurity(Sourced<EventRecord> record) =>
        new(record, record.Value["TargetUserSid"], record.Value.EventId == 4634
            && int.TryParse(record.Value["LogonType"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var type) && type == NetworkLogon);
}
