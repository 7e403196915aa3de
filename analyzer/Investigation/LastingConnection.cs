using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// A connection between the server and the agent of an incident that lived on through the silence and the failure. Neither traces nor TCP tables
/// count bytes: that it carried data shows by its being taken down in an orderly way at its end, by the programs on both sides.
/// </summary>
internal static class LastingConnection
{
    /// <summary>Where traces show such a connection; empty when none does.</summary>
    public static IReadOnlyList<EvidencePointer> Of(Incident incident)
    {
        var from = incident.Silence?.FromUtc ?? incident.AtUtc;
        var lasting = new List<EvidencePointer>();
        foreach (var connection in new IncidentTraffic(incident).Events().Where(static happened => happened.IsSure && happened.Happened.Value.Kind != TcpEventKind.Retransmitted)
            .GroupBy(static happened => (happened.Host.Id, happened.Happened.Value.Local, happened.Happened.Value.Remote)))
        {
            var events = connection.OrderBy(static happened => happened.Happened.Value.TimeUtc).ToList();
            var last = events.FindLast(happened => IsBegin(happened.Happened.Value.Kind) && happened.Happened.Value.TimeUtc <= from);
            if (last is null)
                continue;
            var next = events.Find(happened => happened.Happened.Value.TimeUtc > last.Happened.Value.TimeUtc);
            if (next is not null && next.Happened.Value.Kind == TcpEventKind.ShutDown && next.Happened.Value.TimeUtc >= incident.LastUtc)
                lasting.AddRange(new[] { last, next }.Select(static happened => new EvidencePointer(happened.Host.Id, happened.Happened.Origin, happened.Happened.Value.TimeUtc)));
        }

        return lasting;
    }

    private static bool IsBegin(TcpEventKind kind) => kind is TcpEventKind.Connected or TcpEventKind.Accepted or TcpEventKind.Existing;
}
