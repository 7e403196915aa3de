using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Decodes events of Microsoft-Windows-TCPIP that Windows converted to an event log or to XML. Values are found by name, and where a
/// converter left the names out, by their order; addresses stand as <c>SOCKADDR</c> in hexadecimal or as text.
/// </summary>
internal static class TcpipRecord
{
    /// <summary>The event; null when it is none of those asked for, or when its data do not hold two addresses.</summary>
    public static TcpTraceEvent? Decode(EventRecord record)
    {
        if (!record.Provider.Equals(TcpipProvider.Name, StringComparison.OrdinalIgnoreCase) || TcpipProvider.KindOf(record.EventId) is not { } kind)
            return null;
        var values = Named(record) ?? Ordered(record);
        if (values is not { } found)
            return null;
        var layout = TcpipProvider.LayoutOf(record.EventId);
        return new()
        {
            Kind = kind,
            TimeUtc = record.TimeUtc,
            Local = found.Local,
            Remote = found.Remote,
            EventId = record.EventId,
            Status = layout == TcpipLayout.AddressesFirst ? Number(found.Status) : null,
            ProcessId = layout == TcpipLayout.BlockFirst ? null : Number(found.Process) is { } process ? TcpipProvider.ProcessOf(process) : null,
        };
    }

    private static Values? Named(EventRecord record) =>
        record["LocalAddress"] is { } local && TraceEndpoint.FromText(local) is { } localEnd
        && record["RemoteAddress"] is { } remote && TraceEndpoint.FromText(remote) is { } remoteEnd
            ? new(localEnd, remoteEnd, record["Status"], record["ProcessId"] ?? record["Pid"])
            : null;

    /// <summary>The two values that are addresses, and the two that follow them: status or state, and process.</summary>
    private static Values? Ordered(EventRecord record)
    {
        TraceEndpoint? local = null;
        for (var i = 0; i < record.Data.Count; i++)
        {
            if (record.Data[i].Name is not null)
                return null;
            if (TraceEndpoint.FromText(record.Data[i].Value) is not { } endpoint)
                continue;
            if (local is { } first)
                return new(first, endpoint, ValueAt(record, i + 1), ValueAt(record, i + 2));
            local = endpoint;
        }

        return null;
    }

    private static string? ValueAt(EventRecord record, int index) => index < record.Data.Count ? record.Data[index].Value : null;

    private static uint? Number(string? text)
    {
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return uint.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal : null;
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private readonly record struct Values(TraceEndpoint Local, TraceEndpoint Remote, string? Status, string? Process);
}
