namespace ArcBundle.Analyzer.Investigation;

/// <summary>Nodes with Winsock errors at about the same time: what they have in common is the server or the network, not an agent.</summary>
/// <param name="Nodes">The nodes, as far as they are named, in the order of time.</param>
/// <param name="Lines">The first line of each.</param>
/// <param name="IsGuess">Whether a time of them is a guess.</param>
internal sealed record FailingNodes(IReadOnlyList<string> Nodes, IReadOnlyList<LogLine> Lines, bool IsGuess)
{
    /// <summary>So many nodes at least.</summary>
    public const int Least = 3;

    /// <summary>The longest time from the first to the last error.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    /// <summary>The nodes that failed around a Winsock error of an incident, its own among them; null when they are fewer than three.</summary>
    public static FailingNodes? Around(Incident incident, CaseEvidence evidence)
    {
        var own = incident.Lines.Where(static line => IncidentCodes.IsWinsock(line.ErrorNumber)).ToList();
        if (own.Count == 0 || incident.Node is not { } node)
            return null;
        var (from, to) = (own[0].At.Utc - Within, own[^1].At.Utc + Within);
        var near = evidence.WinsockErrors.Where(error => error.Line.At.Utc >= from && error.Line.At.Utc <= to).ToList();
        foreach (var start in near)
        {
            var end = start.Line.At.Utc + Within;
            var together = near.FindAll(error => error.Line.At.Utc >= start.Line.At.Utc && error.Line.At.Utc <= end).DistinctBy(static error => error.Node).ToList();
            if (together.Count >= Least && together.Exists(error => error.Node == node))
            {
                var lines = together.ConvertAll(static error => error.Line);
                return new([.. lines.Select(static line => line.Node ?? line.Address ?? line.Host)], lines, lines.Exists(static line => line.At.IsGuess));
            }
        }

        return null;
    }
}
